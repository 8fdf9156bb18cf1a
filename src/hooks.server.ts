import type { Handle } from '@sveltejs/kit';
import { ground } from '#lib/server/ground.ts';
import { makeScene } from '#lib/scene/scene.ts';
import { keptStory } from '#lib/server/kept.ts';

import { stillView, takenBy } from '#lib/still/marks.ts';

/**
 * Puts the drawn ground of each still map into the finished page. It is not part of the page's
 * data, so it is sent once, and hydration never looks at it.
 */
export const handle: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		preload: ({ type, path }) => type !== 'font' || /\/(serif|sans)\.[^/]*woff2$/.test(path),
		transformPageChunk: ({ html }) => html.replace('%lang%', 'en'),
	});
	if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
	let html = await response.text();
	for (const [, attribute, slug, view] of html.matchAll(
		/<g data-(ground|names)="([^"/]+)\/([^"]+)"><\/g>/g,
	)) {
		const read = keptStory(slug ?? '');
		const found = read.ok && read.value.views.find((one) => one.id === view);
		if (!found) continue;
		const drawn = await ground(found.bounds, takenBy(stillView(makeScene(read.value, {}), found)));
		const inner = attribute === 'ground' ? drawn.shapes : drawn.names;
		html = html.replace(
			`<g data-${attribute}="${slug}/${view}"></g>`,
			`<g data-${attribute}="${slug}/${view}">${inner}</g>`,
		);
	}
	return new Response(html, { status: response.status, headers: response.headers });
};
