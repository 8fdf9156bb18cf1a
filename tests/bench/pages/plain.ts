/** The limit of a first view: plain HTML and inline SVG with the same text, and no script at all. */
import { SHEET, sheetOf } from '../../../src/lib/scene/sheet.ts';
import type { BenchStory } from './data.ts';
import { row } from './list.ts';

/** The page, with `ground` as SVG elements below the marks and `css` in its head. */
export function plainPage(story: BenchStory, ground: string, css: string): string {
	const sheet = sheetOf(story.bounds);
	const first = new Map(story.events.flatMap((event) => (event.at ? [[event.place, event]] : [])));
	const marks = [...first.values()].map(({ id, place, at = [0, 0] }) => {
		const [left, down] = sheet.project(at).map(Math.round);
		const name = place.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
		return `<a href="#event=${id}" data-place="${id}" aria-label="${name}"><circle cx="${left}" cy="${down}" r="9"/></a>`;
	});
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${story.title}</title><link rel="icon" href="data:,"><style>${css}svg{width:100%;height:100vh;background:#cde;fill:#eee}circle{fill:#a22}:target{background:#fe8}</style></head><body><svg viewBox="0 0 ${SHEET.width} ${SHEET.height}" preserveAspectRatio="xMidYMid slice">${ground}${marks.join('')}</svg><main><h1>${story.title}</h1><p>${story.standfirst}</p><p data-count="${story.events.length}">${story.events.length} events</p><ol>${story.events.map(row).join('')}</ol></main></body></html>`;
}
