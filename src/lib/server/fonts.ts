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
	if (!style || end < 0) return head + body;
	if (parted?.style !== style) parted = part(style);
	const { rest, faces, hash, hashes } = parted;
	if (!faces) return head + body;
	const changed = head.replace(style, () => rest).replaceAll(hash, hashes);
	return `${changed}${body.slice(0, end)}<style>${faces}</style>${body.slice(end)}`;
}

/** The last style that was parted: the pages of a list have the same, and may be thousands. */
let parted: ReturnType<typeof part> | undefined;

/** A style without its fonts, its fonts, and by what a policy knows it and both of them. */
function part(style: string) {
	const faces = style.match(FACE)?.join('') ?? '';
	const rest = style.replace(FACE, '');
	const hashes = `${policyHash(rest)} ${policyHash(faces)}`;
	return { style, rest, faces, hash: policyHash(style), hashes };
}
