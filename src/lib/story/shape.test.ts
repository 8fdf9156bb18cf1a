import { describe, expect, test } from 'vitest';
import type { Problem } from '../std/result.ts';
import { fieldsAt } from './fields.ts';
import { fieldName, pathName, point } from './said.ts';
import { eventSchema, peopleSchema, placesSchema, storySchema } from './schema.ts';
import { shape, slug } from './shape.ts';

const told = (schema: Parameters<typeof shape>[0], value: unknown) => {
	const problems: Problem[] = [];
	shape(schema, { file: 'x.yaml', value, lineOf: () => 1 }, problems);
	return problems.map((one) => `${one.path} | ${one.says} ${one.try}`);
};
const event = { title: 'a', when: '2016', kind: 'a', chapter: 'b', status: 'confirmed' };
const feature = (more: object) => ({
	type: 'FeatureCollection',
	features: [
		{
			...{ type: 'Feature', id: 'a', geometry: null },
			properties: { name: 'A', kind: 'site', precision: 'exact', located: 'by hand', ...more },
		},
	],
});

describe('sentences', () => {
	test.each([
		[
			{ ...event, title: 1984 },
			'title | “title” is 1984; a text is expected. Put quotes around it: it is read as a number or as true or false otherwise.',
		],
		[
			{ ...event, title: null },
			'title | “title” is empty; a text is expected. Write the value after the colon, or remove the field.',
		],
		[
			{ ...event, title: ['a', 'b'] },
			'title | “title” is a list of 2; a text is expected. Put quotes around it if it is meant as words.',
		],
		[{ ...event, title: ' ' }, 'title | “title” cannot be “ ”. Allowed: a text that is not empty.'],
		[
			{ ...event, when: [2016] },
			'when | “when” is a list of 1; a date is expected. Write e.g. 2016-03-22 or 2016-03-22T07:58.',
		],
		[
			{ ...event, status: 'confirmd' },
			'status | “status” cannot be “confirmd”. Allowed: one of confirmed, official-claim, suspected, alleged, disputed, later-corrected. Did you mean “confirmed”?',
		],
		[
			{ ...event, outside: 'yes' },
			'outside | “outside” is “yes”; true or false is expected. Write true or false, without quotes.',
		],
		[
			{ ...event, people: 'someone' },
			'people | “people” is “someone”; a list is expected. Write it in square brackets: [one, two].',
		],
		[
			{ ...event, people: [1] },
			'people[1] | “people[1]” is 1; an id is expected. Put quotes around it: it is read as a number or as true or false otherwise.',
		],
		[
			{ ...event, where: 'The Port' },
			'where | “The Port” cannot be an id. Use lower-case letters, digits and hyphens, such as the-port.',
		],
		[
			{ ...event, sources: [{ id: 'a', att: 'p. 1' }] },
			'sources[1].att | There is no field “att” here. Check the spelling, perhaps “at”, or remove it.',
		],
		[
			{ ...event, move: { form: 'a' } },
			'move.form | There is no field “form” here. Check the spelling, perhaps “from”, or remove it.',
		],
		[
			{ ...event, kind: undefined },
			'kind | The field “kind” is missing. Add “kind:”. It expects an id.',
		],
		[
			'hello',
			' | x.yaml holds “hello”; a group of fields is expected. Compare it with the file of another story, or with one that npm run story -- new <slug> makes.',
		],
	])('of an event: %j', (value, says) => {
		expect(told(eventSchema, value)).toEqual([says]);
	});

	test.each([
		[{ radius: -5 }, '“radius” cannot be -5. Allowed: more than 0.'],
		[
			{ radius: '500 m' },
			'“radius” is “500 m”; a number is expected. Write digits only, without quotes or a unit.',
		],
		[
			{ name: {} },
			'“name” cannot be an empty group of fields. Allowed: a text, or a text per language such as {en: …}.',
		],
		[
			{ name: { English: 'A' } },
			'“name” cannot be “English”. Allowed: a language code such as en.',
		],
		[
			{ name: { en: 5 } },
			'“en” is 5; a text is expected. Put quotes around it: it is read as a number or as true or false otherwise.',
		],
	])('of a place: %j', (more, says) => {
		expect(told(placesSchema, feature(more)).map((one) => one.replace(/^.* \| /, ''))).toEqual([
			says,
		]);
	});

	test('of a list that is a file', () => {
		expect(told(peopleSchema, ['someone'])).toEqual([
			'[1] | “entry 1” is “someone”; a group of fields is expected. Write its fields in braces, e.g. {id: one}.',
		]);
	});
});

test('fields are known at any depth, through lists, choices and things left out', () => {
	expect(fieldsAt(eventSchema, ['sources', 3])).toEqual(['id', 'at', 'supports']);
	expect(fieldsAt(eventSchema, ['move'])).toEqual(['from', 'to', 'drawn']);
	expect(fieldsAt(storySchema, ['tour', 0])).toContain('warning');
	expect(fieldsAt(placesSchema, ['features', 0, 'properties'])).toContain('stands-in');
	expect(fieldsAt(storySchema, ['title', 'nothing', 'there'])).toEqual([]);
});

test('paths count as people do', () => {
	expect(pathName(['features', 0, 'id'])).toBe('features[1].id');
	expect(pathName([0, 'name'])).toBe('[1].name');
	expect(fieldName(['views', 0, 'bounds', 3])).toBe('bounds[4]');
	expect(fieldName([2])).toBe('entry 3');
});

test.each([
	[[1e999, 2], '[Infinity, 2]'],
	[['2', null, [1]], '["2", null, …]'],
	[[1, 2, 3, 4, 5], '[1, 2, 3, 4, …]'],
	['here', '“here”'],
])('a point is told as it was written', (value, says) => {
	expect(point(value)).toBe(says);
});

test.each([
	['The Lighthouse (1990)', 'the-lighthouse-1990'],
	['Été à Liège', 'ete-a-liege'],
	['💡', 'a-name'],
	['--a--', 'a'],
])('%s becomes %s', (text, id) => {
	expect(slug(text)).toBe(id);
});
