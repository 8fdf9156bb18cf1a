/** In which order a page asks for its parts: first what is read, then what its script needs. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** The file that the page's script needs, by its path from the top of the site. */
export interface Needed {
	readonly path: string;
	readonly version: string;
}

/**
 * The finished HTML with its scripts at its end, and beside them the file that they need; none of it
 * is asked for before the page has been painted. A page without script stays as it is.
 * @param at the page's path from the top of the site
 * @throws where Kit starts its script in another way than is known here
 */
export function scriptsLast(html: string, at: string, needed: Needed | undefined): string {
	const scripts = html.match(PRELOADS) ?? [];
	const [rest, start] = cutAt(html.replace(PRELOADS, ''), '<script>');
	if (!start) return html;
	const links = scripts.map((link) => link.trim());
	if (needed) {
		const href = `${posix.relative(at, needed.path)}?${needed.version}`;
		links.unshift(
			`<link rel="preload" as="fetch" crossorigin href="${href}" data-edition="${needed.version}">`,
		);
	}
	const [, script = '', end = ''] = /^<script>([^]*?)(<\/script>[^]*)$/.exec(start) ?? [];
	const later = script.replace('Promise.all([', `${PAINTED}.then(() => Promise.all([`);
	const whole = later.replace(/\]\)\.then\(/, '])).then(');
	if (later === script || whole === later) throw new Error(`Kit starts ${at} in an unknown way`);
	const page = rest.replace(hashOf(script), hashOf(whole));
	if (page === rest) throw new Error(`The policy of ${at} does not name its script`);
	return `${page}<template id="later">${links.join('\n')}</template>\n<script>${whole}${end}`;
}

/**
 * A promise, in the page: kept once the page is painted, or soon after where nothing is painted, as
 * in a tab in the background. Then the links that waited are put in place.
 */
const PAINTED = `new Promise((go) => {
						requestAnimationFrame(() => setTimeout(go));
						setTimeout(go, document.hidden ? 0 : 2000);
					}).then(() => {
						const later = document.getElementById("later");
						later.replaceWith(later.content);
					})`;

const hashOf = (script: string) =>
	`'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const PRELOADS = /\s*<link href="[^"]*" rel="modulepreload">/g;

/** Kit's own script is the last, and the only one without a type. */
function cutAt(text: string, mark: string): [before: string, from: string] {
	const at = text.lastIndexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
