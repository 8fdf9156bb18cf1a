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
 * The finished HTML with its script at its end. What the script needs, its parts and the file named,
 * is asked for once the page's words are on the screen, which is often before the page has been read to its
 * end: on a slow processor the line would have nothing to do. A page without script stays as it is, and
 * one that a reporter looks at while writing, which no policy guards, starts at once.
 * @param at the page's path from the top of the site
 * @throws where Kit starts its script in another way than is known here, or the page has no head
 */
export function scriptsLast(html: string, at: string, needed: Needed | undefined): string {
	if (!html.includes('<script>')) return html;
	const links = (html.match(PRELOADS) ?? []).map((link) => link.trim());
	// Kit's own script is the last, and the only one without a type.
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
	const patient = afterPaint(script);
	if (patient === undefined) throw new Error(`Kit starts ${at} in an unknown way`);
	const [head, body] = cutAt(
		rest.replace(policyHash(script), `${policyHash(PAINTED)} ${policyHash(patient)}`),
		'</head>',
	);
	if (!body) throw new Error(`${at} has no head in which its script could wait`);
	const waiting = `<template id="later">${links.join('\n')}</template>\n<script>${PAINTED}</script>`;
	return `${head}${waiting}${body}<script>${patient}${end}`;
}

/**
 * Kit's start, which waits; nothing where it is not the one that is known. While its parts are on
 * their way the processor is idle: the first format of dates, of whatever language, takes it 10 to 40 ms.
 */
function afterPaint(script: string): string | undefined {
	const [before, imports, more] = script.split(/Promise\.all\(\[([^\]]*)\]\)(?=\.then\()/);
	if (more === undefined) return undefined;
	return `${before}painted.then(() => {
						const parts = Promise.all([${imports}]);
						new Intl.DateTimeFormat();
						return parts;
					})${more}`;
}

/**
 * A promise, in the page: kept once its words are on the screen, which the browser tells, or soon
 * after its end where nothing is painted, as in a tab in the background. A frame that is drawn is not yet
 * shown: on few cores the scripts would take the time in which it comes. For a browser that cannot tell
 * it is the page's end. Then the links that waited are put in place.
 */
const PAINTED = `const painted = new Promise((go) => {
	const paint = "first-contentful-paint";
	const told = window.PerformanceObserver?.supportedEntryTypes?.includes("paint");
	document.addEventListener("DOMContentLoaded", () => {
		setTimeout(go, told && !document.hidden ? 2000 : 0);
	});
	if (told)
		new PerformanceObserver((paints) => {
			if (paints.getEntriesByName(paint).length) go();
		}).observe({ type: "paint", buffered: true });
}).then(() => {
	const later = document.getElementById("later");
	later.replaceWith(later.content);
});`;

const PRELOADS = /\s*<link href="[^"]*" rel="modulepreload">/g;

/** Where the mark stands last; all of the text before it where it is not to be found. */
function cutAt(text: string, mark: string): [before: string, from: string] {
	const at = text.lastIndexOf(mark);
	return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
}
