/** Fonts wait for the words: a page says at its end, and not in its head, where its typefaces lie. */
import { policyHash } from './fingerprint.ts';

const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * The finished HTML with the `@font-face` rules of its own style at the end of the body. In the head
 * they would have the browser fetch fonts while the page itself is still on its way, from which they
 * take two thirds of a slow line. A policy that names the style names what it has become.
 */
export function fontsLast(html: string): string {
	const end = html.lastIndexOf('</body>');
	const [, style] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
	const faces = style?.match(FACE)?.join('');
	if (!style || !faces || end < 0) return html;
	const rest = style.replace(FACE, '');
	const known = policyHash(style);
	return `${html.slice(0, end)}<style>${faces}</style>${html.slice(end)}`
		.replace(style, () => rest)
		.replaceAll(known, `${policyHash(rest)} ${policyHash(faces)}`);
}
