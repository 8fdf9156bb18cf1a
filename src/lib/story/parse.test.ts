import { describe, expect, test } from 'vitest';
import { changed, complaints, lighthouse, problemsOf } from '../../../tests/fixtures/lighthouse.ts';

const event = (from: string, to: string) => ({
	'events/opening.md': changed('events/opening.md', from, to),
});

describe('a story', () => {
	const result = lighthouse();
	test('is what its files say', () => {
		expect(result).toMatchObject({
			ok: true,
			value: {
				...{ format: 1, slug: 'plain', language: 'en', draft: false, calendar: 'gregorian' },
				...{ title: 'The lighthouse', tour: [], lines: [], corrections: [] },
				places: [{ id: 'lighthouse', at: [2.5, 51.5], display: 'pin', names: {} }],
				events: [
					{
						id: 'opening',
						where: ['lighthouse'],
						sources: [{ source: 'gazette', at: { page: ['1'] } }],
						prose: { html: '<p>It was lit at dusk.</p>', text: 'It was lit at dusk.' },
					},
				],
			},
		});
	});

	test('was known when it happened, where nothing else is said', () => {
		const [one] = result.ok ? result.value.events : [];
		expect(one?.known).toEqual(one?.when);
	});

	test('has its events in the order of time, and of names where that is the same', () => {
		const at = (day: string) => changed('events/opening.md', '1990-05-01', day);
		const read = lighthouse({
			'events/opening.md': undefined,
			...{ 'events/b.md': at('1990-05-02'), 'events/a.md': at('1990-05-02') },
			...{ 'events/c.md': at('../1989'), 'events/d.md': at('1990-05-01T20:00') },
		});
		expect(read.ok && read.value.events.map(({ id }) => id)).toEqual(['c', 'd', 'a', 'b']);
	});
});

describe('known and when', () => {
	test.each([
		['1990-05-01', '1990-05-01', []],
		['1990-05-01T20:00', '1990-05-01', []],
		['1990-05', '1990-05-01', []],
		['1990-05-01', '1990-05', []],
		['1990-05-01', '1990', []],
		['1990-05-02', '1990-05-01', ['known-before-when:4']],
		['1990-05-01/1990-05-10', '1990-05-03', []],
		['../1990', '1980', []],
		['1990-05-02', 'yesterday', ['date-invalid:4']],
	])('when %s, known %s', (when, known, found) => {
		const read = lighthouse(event('when: 1990-05-01', `when: ${when}\nknown: ${known}`));
		expect(complaints(read)).toEqual(found);
	});
});

describe('references', () => {
	test('to an event that has a file but a broken one are not complained of', () => {
		const read = lighthouse({
			...event('status:', 'follows: [second]\nstatus:'),
			'events/second.md': '---\ntitle: [\n---\nx\n',
		});
		expect(complaints(read)).toEqual(['yaml-broken:3']);
	});

	test('to a file that cannot be read are not complained of', () => {
		expect(complaints(lighthouse({ 'people.yaml': '- [' }))).toEqual(['yaml-broken:1']);
		expect(complaints(lighthouse({ 'sources.yaml': '{}' }))).toEqual(['file-shape:1']);
		expect(complaints(lighthouse({ 'places.geojson': '' }))).toEqual(['json-broken:1']);
		expect(complaints(lighthouse({ 'story.yaml': '' }))).toEqual(['file-shape:1']);
		expect(complaints(lighthouse({ 'media.yaml': '- [', 'media/a.jpg': 'x' }))).toEqual([
			'yaml-broken:1',
		]);
	});

	test('may be written short: a source is its id', () => {
		const read = lighthouse(event('[{id: gazette, at: "p. 1"}]', '[gazette]'));
		expect(read.ok && read.value.events[0]?.sources).toEqual([{ source: 'gazette' }]);
	});
});

test('a withheld place is never a pin, and its stand-in is a place', () => {
	const places = (more: string) => ({
		'places.geojson': changed('places.geojson', '"exact"', `"withheld", ${more}`),
	});
	expect(complaints(lighthouse(places('"stands-in": "town"')))).toEqual(['place-unknown:3']);
	expect(complaints(lighthouse(places('"stands-in": "town", "display": "pin"')))).toEqual([
		'precision-overstated:3',
		'place-unknown:3',
	]);
});

test('each mistake is told once', () => {
	const places = changed('places.geojson', '[2.5, 51.5]', '["a", "b"]');
	expect(problemsOf(lighthouse({ 'places.geojson': places }))).toHaveLength(1);
});
