/** Where in a source: as fields, or as the short forms that English-speaking reporters write. */
import type { z } from 'zod';
import type { locator } from './schemaparts.ts';
import type { Locator } from './story.ts';

export type RawLocator = z.output<typeof locator>;

/** The locator before its dates are read. */
export type ReadLocator = Omit<Locator, 'entry'> & { readonly entry?: readonly string[] };

const NUMBER = String.raw`\d+(?:(?:\s?[–-]\s?|\s+to\s+)\d+)?`;
/** “para. 21”, “paras 6, 28 and 33”, “p. 4”, “pp. 12-15”. */
const SHORT = new RegExp(
	String.raw`^(para|paras|p|pp)\.?\s*(${NUMBER}(?:\s*(?:,|and|&|,\s*and)\s*${NUMBER})*)$`,
	'i',
);
const MINUTE = /^(?:\d+:)?\d{1,2}:\d\d$/;

const range = (text: string) => text.replace(/\s?[–-]\s?|\s+to\s+/, '–');
const list = <T>(value: T | readonly T[]): readonly T[] =>
	Array.isArray(value) ? (value as readonly T[]) : [value as T];

/** Fields as they are; of a text, what it is short for, or else the text itself. */
export function readLocator(raw: RawLocator): ReadLocator {
	if (typeof raw === 'string') return readText(raw);
	const { words, entry, page, paragraph, minute } = raw;
	return {
		...(words !== undefined && { words }),
		...(entry !== undefined && { entry: list(entry) }),
		...(page !== undefined && { page: list(page).map((one) => range(String(one))) }),
		...(paragraph !== undefined && { paragraph: list(paragraph).map((one) => range(String(one))) }),
		...(minute !== undefined && { minute }),
	};
}

function readText(text: string): ReadLocator {
	if (MINUTE.test(text)) return { minute: text };
	const [, kind = '', numbers = ''] = SHORT.exec(text) ?? [];
	if (!kind) return { words: text };
	const found = numbers.split(/\s*(?:,\s*and|,|and|&)\s*/).map(range);
	return kind.toLowerCase().startsWith('para') ? { paragraph: found } : { page: found };
}

/** In the short forms that are read above, for files without a language of their own. */
export function locatorText({ words, entry, page, paragraph, minute }: Locator): string {
	const many = (one: string, more: string, all: readonly string[]) =>
		`${all.length > 1 || all[0]?.includes('–') ? more : one} ${all.join(', ')}`;
	return [
		...(words === undefined ? [] : [words]),
		...(entry ? [`under ${entry.map(({ edtf }) => edtf).join(', ')}`] : []),
		...(page ? [many('p.', 'pp.', page)] : []),
		...(paragraph ? [many('para.', 'paras', paragraph)] : []),
		...(minute === undefined ? [] : [minute]),
	].join(', ');
}
