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

const number = z.union([z.number().int().positive(), words]);
const one = <T extends z.ZodType>(type: T) => z.union([type, z.array(type).min(1)]);
/** Where in a source, so that each language says it in its own way. */
export const locator = z
	.union([
		words,
		z
			.strictObject({
				paragraph: one(number).optional().describe('21, or [6, 33], or "4-6".'),
				page: one(number).optional().describe('4, or [4, 9], or "12-15".'),
				entry: one(edtf).optional().describe('Of a journal: its day or days.'),
				minute: words.optional().describe('Of a recording: "02:10".'),
				words: words.optional().describe('Anything else; it is not translated.'),
			})
			.refine((fields) => Object.keys(fields).length > 0, {
				error: 'a text, or fields such as {paragraph: 21}',
			}),
	])
	.describe(
		'Where in the source: {paragraph: 21}, {page: [4, 9]}, {entry: 1521-03-06}, {minute: "02:10"}. “para. 21”, “paras 6 and 33”, “p. 4”, “pp. 12-15” and “02:10” are read as these; any other text is shown as it is.',
	);

const citation = z
	.strictObject({
		id: id.describe('A source of sources.yaml.'),
		at: locator.optional(),
		supports: text.optional().describe('Which part of the text it carries.'),
	})
	.describe('A source and where in it.');
type Cited = z.output<typeof citation>;
export const citations = z
	.array(z.union([id.transform((one): Cited => ({ id: one })), citation]))
	.default([]);
