/** Fonts wait for the words: a page says at its end, and not in its head, where its typefaces lie. */
import { policyHash } from './fingerprint.ts';

const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * The finished HTML with the `@font-face` rules of its own style at the end of the body. In the head
 * they would have the browser fetch fonts while the page itself is still on its way, from which they
 * take two thirds of a slow line. A policy that names the style names what it has become.
 * @param head all before the body: where it is searched, a long page must not be copied for it
 * @param body from `<body` on
 */
export function fontsLast(head: string, body: string): string {
	const end = body.lastIndexOf('</body>');
	const [, style] = /<style>([^]*?)<\/style>/.exec(head) ?? [];
	const faces = style?.match(FACE)?.join('');
	if (!style || !faces || end < 0) return head + body;
	const rest = style.replace(FACE, '');
	const changed = head
		.replace(style, () => rest)
		.replaceAll(policyHash(style), `${policyHash(rest)} ${policyHash(faces)}`);
	return `${changed}${body.slice(0, end)}<style>${faces}</style>${body.slice(end)}`;
}
