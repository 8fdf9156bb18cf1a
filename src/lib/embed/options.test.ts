import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OPTION_NAMES } from './names.ts';
import {
	attribute,
	fromAttributes,
	fromQuery,
	OPTIONS,
	opening,
	openingOf,
	optionsTable,
	toAttributes,
	toQuery,
	type Options,
} from './options.ts';

const DEFAULTS = fromQuery('');
const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const day = fc
	.tuple(
		fc.integer({ min: 0, max: 9999 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
	)
	.chain(([y, m, d]) => {
		const two = (n: number) => String(n).padStart(2, '0');
		const year = String(y).padStart(4, '0');
		return fc.constantFrom(
			year,
			`${year}-${two(m)}`,
			`${year}-${two(m)}-${two(d)}`,
			`${year}-${two(m)}-${two(d)}T07:58`,
		);
	});
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const options: fc.Arbitrary<Options> = fc
	.record({
		event: maybe(id),
		place: maybe(id),
		person: maybe(id),
		stop: maybe(fc.integer({ min: 1, max: 999 })),
		view: maybe(id),
		from: maybe(day),
		to: maybe(day),
		theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const),
		heading: fc.boolean(),
		list: fc.boolean(),
		timeline: fc.boolean(),
		height: fc.oneof(fc.constant('auto' as const), fc.integer({ min: 200, max: 2000 })),
		language: maybe(fc.constantFrom('fr', 'nl', 'tr', 'zh-Hant', 'pt-BR')),
	})
	.map((one) => {
		const n = Math.min(one.from?.length ?? 0, one.to?.length ?? 0);
		const swapped = one.from && one.to && one.to.slice(0, n) < one.from.slice(0, n);
		return swapped ? { ...one, from: one.to, to: one.from } : one;
	});

test('options survive the way through a query', () => {
	fc.assert(
		fc.property(options, (one) => {
			expect(fromQuery(toQuery(one))).toEqual(one);
		}),
	);
});

test.each(['div', 'element'] as const)('and through the attributes of a %s', (on) => {
	fc.assert(
		fc.property(options, (one) => {
			const attributes = new Map(toAttributes(one, on));
			expect(fromAttributes((name) => attributes.get(name), on)).toEqual(one);
		}),
	);
});

test('any query at all gives options, and writing them is reading them again', () => {
	const key = fc.oneof(fc.constantFrom(...OPTION_NAMES), fc.string());
	fc.assert(
		fc.property(fc.array(fc.tuple(key, fc.string({ unit: 'grapheme' }))), (pairs) => {
			const found = fromQuery(new URLSearchParams(pairs).toString());
			expect(fromQuery(toQuery(found))).toEqual(found);
		}),
	);
});

test('unknown keys and wrong values fall back to the default', () => {
	const wrong =
		'utm_source=x&event=No%20Id&stop=0&stop=2&theme=blue&list=perhaps&height=90&height=500&language=../x&from=2016-02-30&to=2016-13&__proto__=x';
	expect(fromQuery(`?${wrong}`)).toEqual(DEFAULTS);
	expect(toQuery(DEFAULTS)).toBe('');
});

test.each([
	['from=2016-03-22&to=2016-03', '2016-03-22', '2016-03'],
	['from=2016-03&to=2016-02-29', undefined, undefined],
	['from=1500-02-29', '1500-02-29', undefined],
	['to=2016-03-22T24:00', undefined, undefined],
])('%s asks for %s to %s', (query, from, to) => {
	expect(fromQuery(query)).toMatchObject({ from, to });
});

test('on and off have more than one spelling', () => {
	expect(fromQuery('heading=false&list=true&timeline=off')).toMatchObject({
		heading: false,
		list: true,
		timeline: false,
	});
	expect(fromAttributes((name) => (name === 'list' ? '' : null), 'element').list).toBe(true);
});

test('what is opened are keys of the page’s address, and nothing about the look', () => {
	expect(opening({ event: 'ev-one', theme: 'dark', from: '2016', language: 'fr' })).toBe(
		'event=ev-one&from=2016-01-01',
	);
});

test.each([
	['from=2016&to=2016', 'from=2016-01-01&to=2016-12-31'],
	['from=2016-02&to=2016-02', 'from=2016-02-01&to=2016-02-29'],
	['from=2016-03-15&to=2016-03-22T07:58', 'from=2016-03-15&to=2016-03-22'],
])('an address knows whole days: %s opens %s', (query, keys) => {
	expect(opening(fromQuery(query))).toBe(keys);
});

test('an embed opens with the other keys of the address too, but with no wrong option', () => {
	expect(openingOf('?kind=raid&event=EV&from=2016&theme=dark&height=400')).toBe(
		'kind=raid&from=2016-01-01',
	);
});

test('each option is whole, and named once', () => {
	expect(Object.keys(OPTIONS)).toEqual([...OPTION_NAMES]);
	for (const name of OPTION_NAMES) {
		expect(OPTIONS[name].label).toBe(`share.option.${name}`);
		expect(OPTIONS[name].says).not.toBe('');
		expect(attribute(name, 'div')).toBe(`data-dateline-${name}`);
	}
});

test('the docs have the table as it is', () => {
	const cells = (text: string) => text.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');
	expect(cells(readFileSync('docs/embedding.md', 'utf8'))).toContain(cells(optionsTable()));
});
