/** Fonts wait for the words: a page says at its end, and not in its head, where its typefaces lie. */
import { policyHash } from './fingerprint.ts';

const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * The finished HTML with the `@font-face` rules of its own style at the end of the body. In the head
 * they would have the browser fetch fonts while the page itself is still on its way, from which they
 * take two thirds of a slow line. A policy that names the style names what it has become.
 */
export function fontsLast(html: string): string {
	const body = html.indexOf('<body');
	const end = html.lastIndexOf('</body>');
	const head = html.slice(0, body);
	const [, style] = /<style>([^]*?)<\/style>/.exec(head) ?? [];
	const faces = style?.match(FACE)?.join('');
	if (!style || !faces || body < 0 || end < 0) return html;
	const rest = style.replace(FACE, '');
	const changed = head
		.replace(style, () => rest)
		.replaceAll(policyHash(style), `${policyHash(rest)} ${policyHash(faces)}`);
	return `${changed}${html.slice(body, end)}<style>${faces}</style>${html.slice(end)}`;
}
