/**
 * `404.html`, which hosts show for any address that leads nowhere. It may be shown below any path,
 * so its links begin at the site's root, its style is in it, and it loads nothing.
 */
import { paletteOf, type Flavour } from '../scene/tokens.ts';
import type { Words } from '../std/words/words.ts';
import { xml } from '../std/xml.ts';
import type { Story } from '../story/story.ts';
import { policyHash } from './fingerprint.ts';
import { editionPath, siteUrl } from './site.ts';

const colours = (flavour: Flavour) => {
	const { paper, ink, accent } = paletteOf(flavour);
	return `:root{background:${paper};color:${ink}}a{color:${accent}}`;
};
const STYLE = [
	':root{color-scheme:light dark}',
	colours('light'),
	`@media(prefers-color-scheme:dark){${colours('dark')}}`,
	'a{display:inline-block;min-height:24px}',
	'@media(pointer:coarse){a{padding:10px 0}}',
	'body{max-width:38rem;margin:3rem auto;padding:0 1rem;font:1.0625rem/1.5 Georgia,serif}',
	'h1{font-size:1.6rem;line-height:1.2;margin:2rem 0 .3rem}',
	'p{margin:0 0 .6rem}',
	'li{margin:.4rem 0}',
].join('');

/** @param editions the stories in each of their languages; @param tongues the interface in the languages in use, the first being that of the site */
export function missingPage(editions: readonly Story[], tongues: readonly Words[]): string {
	const root = new URL(siteUrl()).pathname;
	const [first] = tongues;
	const says = tongues.map(
		({ language, dir, missing }) =>
			`<section lang="${language}" dir="${dir}"><h1>${xml(missing.title())}</h1><p>${xml(missing.says())}</p></section>`,
	);
	const links = editions.map(({ slug, language, languages, title }) => {
		const lang = language === languages[0] ? undefined : language;
		return `<li><a lang="${language}" dir="auto" href="${xml(root + editionPath(slug, lang))}">${xml(title)}</a></li>`;
	});
	return [
		`<!doctype html>`,
		`<html lang="${first?.language ?? 'en'}">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="content-security-policy" content="default-src 'none'; style-src ${policyHash(STYLE)}; base-uri 'none'; form-action 'none'">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="robots" content="noindex">',
		`<title>${xml(first?.missing.title() ?? '')}</title>`,
		`<style>${STYLE}</style>`,
		'</head>',
		`<body><main>${says.join('')}<ul>${links.join('')}</ul>`,
		`<p><a href="${xml(root)}">${xml(first?.page.all() ?? '')}</a></p></main></body>`,
		'</html>\n',
	].join('\n');
}
