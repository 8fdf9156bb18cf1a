import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ampSize, asksAmpSize, fromAmpSize, pymHeight, pymId } from './heights.ts';
import { fromEmbed, fromHost } from './messages.ts';

const base = { dateline: 1, story: 'brussels-2016' } as const;

test.each([
	{ ...base, type: 'ready', title: 'Brussels', language: 'en' },
	{ ...base, type: 'height', height: 612 },
	{ ...base, type: 'select', event: 'ev-one' },
	{ ...base, type: 'select' },
	{ ...base, type: 'filter', filter: 'person=x', shown: 3, total: 78 },
	{ ...base, type: 'error', code: 'no-webgl', says: 'No map.' },
])('an embed may say $type', (message) => {
	expect(fromEmbed({ ...message, more: 'is dropped' })).toEqual(message);
	expect(fromHost({ ...message, type: 'nonsense' })).toBeUndefined();
});

test.each([
	{ ...base, type: 'hello' },
	{ ...base, story: '', type: 'hello' },
	{ ...base, type: 'select', place: 'forest' },
	{ ...base, type: 'filter', filter: '' },
	{ ...base, type: 'theme', theme: 'dark' },
	{ ...base, type: 'language', language: 'fr' },
])('a host may say $type', (message) => {
	expect(fromHost({ ...message, more: 'is dropped' })).toEqual(message);
});

test.each([
	{ ...base, dateline: 2, type: 'height', height: 1 },
	{ ...base, dateline: '1', type: 'height', height: 1 },
	{ dateline: 1, type: 'height', height: 1 },
	{ ...base, type: 'height', height: '1' },
	{ ...base, type: 'height', height: -1 },
	{ ...base, type: 'height', height: Infinity },
	{ ...base, type: 'height', height: NaN },
	{ ...base, type: 'select', event: 7 },
	{ ...base, type: 'select', event: 'x'.repeat(301) },
	{ ...base, type: 'filter', filter: 'x', shown: 1.5, total: 2 },
	{ ...base, type: 'ready', title: 'x' },
	{ ...base, type: 'error', code: 'x' },
	{ ...base, type: 'constructor' },
])('%j is no message of an embed', (message) => {
	expect(fromEmbed(message)).toBeUndefined();
});

test.each([
	{ ...base, type: 'theme', theme: 'blue' },
	{ ...base, type: 'language', language: '' },
	{ ...base, type: 'filter' },
	{ ...base, type: 'height', height: 3 },
])('%j is no message of a host', (message) => {
	expect(fromHost(message)).toBeUndefined();
});

/** Things that cannot be sent, and things that could. */
const thrower = () => {
	throw new Error('touched');
};
const traps = new Proxy(
	{},
	{ get: thrower, has: thrower, ownKeys: thrower, getPrototypeOf: thrower },
);
const NASTY: readonly unknown[] = [
	traps,
	new Proxy(thrower, { apply: thrower, get: thrower }),
	Object.defineProperty({}, 'dateline', { get: thrower, enumerable: true }),
	Object.defineProperty({ dateline: 1, type: 'height' }, 'story', { get: thrower }),
	Object.defineProperty({ ...base, type: 'select' }, 'event', { get: thrower }),
	{ ...base, type: 'select', event: traps },
	{ ...base, type: traps },
	Symbol('x'),
	thrower,
	null,
	undefined,
];
const anything = fc.anything({
	withBigInt: true,
	withDate: true,
	withMap: true,
	withNullPrototype: true,
	withObjectString: true,
	withSet: true,
	withSparseArray: true,
	withTypedArray: true,
});
function ignored(data: unknown): void {
	expect([fromEmbed(data), fromHost(data), fromAmpSize(data)]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
	expect(asksAmpSize(data)).toBe(false);
}

/** Objects that look like ours, with anything in their fields. */
const alike = fc.record(
	{
		dateline: fc.constant(1),
		story: fc.oneof(fc.constant('x'), fc.anything()),
		type: fc.oneof(
			fc.constantFrom('ready', 'height', 'select', 'filter', 'error', 'hello', 'theme', 'language'),
			fc.anything(),
		),
		height: fc.anything(),
		event: fc.anything(),
		place: fc.anything(),
		filter: fc.anything(),
		shown: fc.anything(),
		title: fc.anything(),
		theme: fc.anything(),
		language: fc.anything(),
		sentinel: fc.constantFrom('amp', 'x'),
	},
	{ requiredKeys: [] },
);

test('foreign messages of any shape are ignored without an exception', () => {
	fc.assert(fc.property(anything, ignored), { numRuns: 1000 });
	for (const data of NASTY) ignored(data);
});

test('what passes a guard passes it again unchanged', () => {
	fc.assert(
		fc.property(alike, (data) => {
			for (const guard of [fromEmbed, fromHost]) {
				const found = guard(data);
				if (found) expect(guard(found)).toEqual(found);
			}
		}),
		{ numRuns: 500 },
	);
});

test('heights of the other families', () => {
	expect(fromAmpSize(ampSize(300.2))).toBe(301);
	expect(fromAmpSize({ sentinel: 'amp', type: 'embed-size', height: 1e9 })).toBeUndefined();
	expect(asksAmpSize({ sentinel: 'amp', type: 'frames-init' })).toBe(true);
	expect(pymHeight('map', 300)).toBe('pymxPYMxmapxPYMxheightxPYMx300');
	expect(pymId('?initialWidth=300&childId=map&parentUrl=x')).toBe('map');
	expect(pymId('?theme=dark')).toBeUndefined();
	expect(pymId('?childId=axPYMxb')).toBeUndefined();
});
