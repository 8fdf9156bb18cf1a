/** Where the links of a built site lead, without a browser. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const LINK = /\s(?:href|src)="([^"]*)"/g;
const ELSEWHERE = /^(?:[a-z][a-z+.-]*:|\/\/|#)/i;
const plain = (text: string) => text.replaceAll('&amp;', '&');

/** The links of all pages below `top` that lead to no file of the site, as `page -> link`. */
export function deadLinks(top: string): string[] {
	const pages = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) =>
		path.endsWith('.html'),
	);
	const known = new Map<string, boolean>();
	return pages.flatMap((page) => {
		const html = readFileSync(join(top, page), 'utf8');
		const links = new Set([...html.matchAll(LINK)].map(([, link = '']) => plain(link)));
		return [...links].flatMap((link) => {
			if (link === '' || ELSEWHERE.test(link)) return [];
			const [path = ''] = link.split(/[?#]/);
			const file = decodeURI(
				path.startsWith('/') ? join(top, path) : join(top, dirname(page), path),
			);
			const leads = known.get(file) ?? isThere(file);
			known.set(file, leads);
			return leads ? [] : [`${page} -> ${link} (${relative(top, file)})`];
		});
	});
}

/** A file, or a folder with a page; without a slash at its end only some hosts would find the page. */
const isThere = (path: string): boolean =>
	existsSync(path) &&
	(statSync(path).isFile() || (path.endsWith('/') && existsSync(join(path, 'index.html'))));
