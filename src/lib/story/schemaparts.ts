/** What the schemas of the story format are made of: texts, ids, dates, citations. */
import { z } from 'zod';

// Control characters and halves of characters would break the SVG, XML and addresses made from it.
// A function and not a pattern, because code editors compile patterns without the flag it needs.
// eslint-disable-next-line no-control-regex -- these characters are what is looked for
const isPlain = (text: string) => !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\p{Cs}]/u.test(text);
export const words = z
	.string()
	.trim()
	.min(1)
	.refine(isPlain, { error: 'a text without control characters' });
/** Words in the story's first language, or one text per language. */
const perLanguage = z
	.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), words)
	.refine((texts) => Object.keys(texts).length > 0, {
		error: 'a text, or a text per language such as {en: …}',
	});
export const text = z.union([words, perLanguage]);
export const markdown = text.describe('Markdown: emphasis, links, lists, quotes. No HTML.');
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const id = z.string().regex(ID).describe('Lower-case letters, digits and hyphens.');
export const edtf = z
	.union([z.string(), z.number().int()])
	// YAML reads 0987 as a number, and EDTF wants its zero.
	.transform((date) =>
		typeof date === 'string'
			? date
			: `${date < 0 ? '-' : ''}${String(Math.abs(date)).padStart(4, '0')}`,
	)
	.describe('EDTF: 2016-03-22T07:58, 2016-03-22, 2016-03, 2014~, 2014/2015, ../2016-03');
export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);

const citation = z
	.strictObject({
		id: id.describe('A source of sources.yaml.'),
		at: words.optional().describe('Where in the source: "para. 21", "p. 4", "02:10".'),
		supports: text.optional().describe('Which part of the text it carries.'),
	})
	.describe('A source and where in it.');
type Cited = z.output<typeof citation>;
export const citations = z
	.array(z.union([id.transform((one): Cited => ({ id: one })), citation]))
	.default([]);
