/** In which order a page asks for its parts: first what is read, then what its script needs. */
import { posix } from 'node:path';

/** The file that the page's script needs, by its path from the top of the site. */
export interface Needed {
	readonly path: string;
	readonly version: string;
}

/**
 * The finished HTML with the links to its scripts at its end, where they no longer take the line from
 * its text and style, and beside them the file that the script needs. A page without script stays as it is.
 * @param at the page's path from the top of the site
 */
export function scriptsLast(html: string, at: string, needed: Needed | undefined): string {
	const scripts = html.match(PRELOADS) ?? [];
	const [rest, start] = cutAt(html.replace(PRELOADS, ''), '<script>');
	if (!start) return html;
	const links = scripts.map((link) => link.trim());
	if (needed) {
		const href = `${posix.relative(at, needed.path)}?${needed.version}`;
		links.unshift(
			`<link rel="preload" as="fetch" crossorigin media="(scripting: enabled)" href="${href}" data-edition="${needed.version}">`,
		);
	}
	return `${rest}${links.join('\n')}\n${start}`;
}

const PRELOADS = /\s*<link href="[^"]*" rel="modulepreload">/g;

/** Kit's own script is the last, and the only one without a type. */
function cutAt(text: string, mark: string): [before: string, from: string] {
	const at = text.lastIndexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
