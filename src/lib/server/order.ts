/** In which order a page asks for its parts: first what is read, then what its script needs. */
import { posix } from 'node:path';
import { policyHash } from './fingerprint.ts';

/** The file that the page's script needs, by its path from the top of the site. */
export interface Needed {
	readonly path: string;
	readonly version: string;
	/** Whether it leads to more, the columns of a large story. */
	readonly large: boolean;
}

/**
 * The finished HTML with its scripts at its end, and beside them the file that they need; none of it
 * is asked for before the page has been painted. A page without script stays as it is, and one that
 * a reporter looks at while writing, which no policy guards, starts at once.
 * @param at the page's path from the top of the site
 * @throws where Kit starts its script in another way than is known here
 */
export function scriptsLast(html: string, at: string, needed: Needed | undefined): string {
	if (!html.includes('<script>')) return html;
	const links = (html.match(PRELOADS) ?? []).map((link) => link.trim());
	const [rest, start] = cutAt(html.replace(PRELOADS, ''), '<script>');
	if (!start) return html;
	if (needed) {
		const href = `${posix.relative(at, needed.path)}?${needed.version}`;
		links.unshift(
			`<link rel="preload" as="fetch" crossorigin href="${href}" data-edition="${needed.version}"${needed.large ? ' data-large' : ''}>`,
		);
	}
	const [, script = '', end = ''] = /^<script>([^]*?)(<\/script>[^]*)$/.exec(start) ?? [];
	if (!rest.includes(policyHash(script))) return `${rest}${links.join('\n')}\n${start}`;
	const later = afterPaint(script);
	if (later === undefined) throw new Error(`Kit starts ${at} in an unknown way`);
	const page = rest.replace(policyHash(script), policyHash(later));
	return `${page}<template id="later">${links.join('\n')}</template>\n<script>${later}${end}`;
}

/** Kit's start, which waits; nothing where it is not the one that is known. */
function afterPaint(script: string): string | undefined {
	const [before, imports, more] = script.split(/Promise\.all\(\[([^\]]*)\]\)(?=\.then\()/);
	if (more === undefined) return undefined;
	return `${before}${PAINTED}.then(() => Promise.all([${imports}]))${more}`;
}

/**
 * A promise, in the page: kept once its words are on the screen, which the browser tells, or soon
 * after where nothing is painted, as in a tab in the background. A frame that is drawn is not yet
 * shown: on few cores the scripts would take the time in which it comes. A browser that cannot tell
 * starts at once. Then the links that waited are put in place.
 */
const PAINTED = `new Promise((go) => {
						const paint = "first-contentful-paint";
						const told = window.PerformanceObserver?.supportedEntryTypes?.includes("paint");
						if (!told || performance.getEntriesByName(paint).length) go();
						else
							new PerformanceObserver((paints) => {
								if (paints.getEntriesByName(paint).length) go();
							}).observe({ type: "paint", buffered: true });
						setTimeout(go, document.hidden ? 0 : 2000);
					}).then(() => {
						const later = document.getElementById("later");
						later.replaceWith(later.content);
					})`;

const PRELOADS = /\s*<link href="[^"]*" rel="modulepreload">/g;

/** Kit's own script is the last, and the only one without a type. */
function cutAt(text: string, mark: string): [before: string, from: string] {
	const at = text.lastIndexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
