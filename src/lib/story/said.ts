/** Values, fields and expectations as a reporter would say them. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** `sources[1].id`: lists are counted from 1, as people count. */
export const pathName = (path: readonly PropertyKey[]): string =>
	path
		.map((key) => (typeof key === 'number' ? `[${key + 1}]` : `.${String(key)}`))
		.join('')
		.replace(/^\./, '');

/** The field that a path ends with: `title`, `sources[2]`, `entry 3` of a file that is a list. */
export function fieldName(path: readonly PropertyKey[]): string {
	const from = path.findLastIndex((key) => typeof key === 'string');
	return from < 0 ? `entry ${Number(path[0]) + 1}` : pathName(path.slice(from));
}

/** A value as a reporter would recognise it. */
export function found(value: unknown): string {
	if (value === null || value === '') return 'empty';
	if (typeof value === 'string') return `“${cut(value)}”`;
	if (Array.isArray(value)) return value.length > 0 ? `a list of ${value.length}` : 'an empty list';
	if (typeof value === 'object')
		return Object.keys(value).length > 0 ? 'a group of fields' : 'an empty group of fields';
	return String(value);
}

/** Coordinates as they were written, as far as they are numbers. */
export function point(value: unknown): string {
	if (!Array.isArray(value)) return found(value);
	const parts = value.slice(0, 4).map((one: unknown) => {
		if (typeof one === 'string') return `"${cut(one)}"`;
		return typeof one === 'object' && one !== null ? '…' : String(one);
	});
	return `[${parts.join(', ')}${value.length > 4 ? ', …' : ''}]`;
}

const cut = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

const TYPES: Readonly<Record<string, string>> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: 'true or false',
	array: 'a list',
	tuple: 'a list',
	object: 'a group of fields',
	record: 'a text per language',
	null: 'null',
};

/** What would have been right; `about` is the description of the field in the schema. */
export function expectation(issue: Issue, about = ''): string {
	if (about.startsWith('EDTF')) return 'a date';
	if (about.startsWith('By source id') && issue.code === 'invalid_type')
		return 'a group of texts by source id';
	if (about.startsWith('Lower-case letters') && issue.code === 'invalid_type') return 'an id';
	switch (issue.code) {
		case 'invalid_type':
			return TYPES[issue.expected] ?? issue.expected;
		case 'invalid_value':
			return issue.values.length > 1
				? `one of ${issue.values.map(String).join(', ')}`
				: String(issue.values[0]);
		case 'invalid_union': {
			const all = issue.errors.flatMap((errors) => errors.slice(0, 1).map((e) => expectation(e)));
			return [...new Set(all)].join(' or ') || 'another kind of value';
		}
		case 'too_small':
			if (issue.origin === 'string') return 'a text that is not empty';
			if (issue.origin === 'array') return `a list of at least ${issue.minimum}`;
			return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
		case 'too_big':
			if (issue.origin === 'string') return `at most ${issue.maximum} characters`;
			if (issue.origin === 'array') return `a list of at most ${issue.maximum}`;
			return `at most ${issue.maximum}`;
		case 'invalid_format':
			return (
				FORMATS.find(([sign]) => issue.pattern?.includes(sign))?.[1] ??
				'a whole address with https://'
			);
		default:
			// Of our own checks the message says it.
			return issue.message;
	}
}

/** A part of the pattern, and what the pattern is for. */
const FORMATS: readonly (readonly [string, string])[] = [
	['{2,3}', 'a language code such as en'],
	['a-z0-9', 'lower-case letters, digits and hyphens'],
];

/** What to try where a value is of the wrong kind. */
export function hint(expected: string, value: unknown): string {
	if (value === null) return 'Write the value after the colon, or remove the field.';
	if (expected === 'a date') return 'Write e.g. 2016-03-22 or 2016-03-22T07:58.';
	if (expected === 'true or false') return 'Write true or false, without quotes.';
	if (/^a (whole )?number/.test(expected)) return 'Write digits only, without quotes or a unit.';
	if (expected === 'a list') return 'Write it in square brackets: [one, two].';
	if (/^(a text|an id)/.test(expected))
		return typeof value === 'object'
			? 'Put quotes around it if it is meant as words.'
			: 'Put quotes around it: it is read as a number or as true or false otherwise.';
	if (expected.endsWith('by source id')) return 'Write e.g. {gazette: the hour}.';
	if (/a group of fields/.test(expected)) return 'Write its fields in braces, e.g. {id: one}.';
	return 'Change the value.';
}
