import type { Handle } from '@sveltejs/kit';
import { building, dev } from '$app/environment';
import { outOfFrame } from '#lib/embed/top.ts';
import { pageCount } from '#lib/scene/pages.ts';
import { Apart } from '#lib/server/apart.ts';
import { keptStory } from '#lib/server/kept.ts';
import { LANGUAGES, speaks } from '#lib/std/words/languages.ts';
import { fontsLast } from '#lib/server/fonts.ts';
import { scriptsLast } from '#lib/server/order.ts';
import { progress } from '#lib/server/progress.ts';
import { boundGarbage, tidy } from '#lib/server/tidy.ts';
import { Uncopied } from '#lib/server/uncopied.ts';
import { drawn } from '#lib/ui/drawn.ts';
import { drawWith } from '#lib/ui/sent.ts';
import { provide } from './routes/[story=slug]/edition.ts';
import { edition, source } from './routes/[story=slug]/[[lang=lang]]/library.ts';
import { groundsOf } from './routes/[story=slug]/[[lang=lang]]/stills.ts';
import { shelf } from './routes/shelf.server.ts';
import { provideShelf } from './routes/shelf.ts';

if (building) boundGarbage();
provide(source);
provideShelf(shelf);

/**
 * What is kept out of a page of a list while it is made: by far the most of it, and there may be thousands.
 * Here, since a build makes one page after the other (svelte.config.js).
 */
let apart: Apart | undefined;
// A writer's page changes under the hand: there everything is taken over.
if (!dev) drawWith((part) => apart?.keep(drawn(part)) ?? drawn(part));

/**
 * Puts the drawn ground of each still map into the finished page. It is not part of the page's
 * data, so it is sent once, and hydration never looks at it.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const { story: slug, lang } = event.params;
	const first = slug ? keptStory(slug) : undefined;
	const language = lang ?? (first?.ok ? first.value.language : 'en');
	const dir = speaks(language) ? LANGUAGES[language].dir : 'ltr';
	const isList = event.route.id?.endsWith('/list/[page]') ?? false;
	// The large files have been written by now, and are let go.
	if (building && isList && event.params.page === '1') tidy(0);
	if (building && isList && first?.ok)
		progress(`${slug}, its list in ${language}`, pageCount(first.value));
	apart = building && isList ? new Apart() : undefined;
	const response = await resolve(event, {
		// Words are painted first in the reader's own type: fonts are asked for by the words that want them.
		preload: ({ type }) => type !== 'font',
		transformPageChunk({ html }) {
			const at = html.indexOf('<body');
			const unmarked = (part: string) => (building && isList ? part.replace(MARKS, '') : part);
			const head = unmarked(html.slice(0, at)).replace('%lang%', language).replace('%dir%', dir);
			return fontsLast(head, unmarked(html.slice(at)));
		},
	});
	if (event.locals.file) return new Uncopied(event.locals.file, response);
	// A page of a list has neither map nor script.
	if (apart) return new Uncopied(apart.whole(await response.text()), response);
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	let html = await response.text();
	for (const [, attribute, slug, view] of html.matchAll(
		/<g data-(ground|names|inset)="([^"/]+)\/([^"]+)"><\/g>/g,
	)) {
		const read = keptStory(slug ?? '', lang);
		const drawn = read.ok && (await groundsOf(read.value)).get(view ?? '');
		if (!drawn) continue;
		const inner = { ground: drawn.shapes, names: drawn.names, inset: drawn.inset }[attribute ?? ''];
		html = html.replace(
			`<g data-${attribute}="${slug}/${view}"></g>`,
			`<g data-${attribute}="${slug}/${view}">${inner}</g>`,
		);
	}
	if (event.route.id?.endsWith('/embed')) html = outOfFrame(html);
	html = scriptsLast(
		html,
		event.url.pathname,
		slug && response.ok ? pageData(slug, lang) : undefined,
	);
	// Kit has counted the page without its ground, and a server would cut it off there.
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	return new Response(html, { status: response.status, headers });
};

/** The comments by which Svelte's script finds its way; a page without script needs none. */
const MARKS = /<!--(?:\[-?\d*|\])?-->/g;

/** The file from which the pages of an edition are hydrated. */
function pageData(slug: string, lang: string | undefined) {
	const { version, columns } = edition(slug, lang);
	return {
		path: `/${slug}/${lang ? `${lang}/` : ''}page.json`,
		version,
		large: columns !== undefined,
	};
}
