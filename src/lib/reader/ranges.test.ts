import { describe, expect, test } from 'vitest';
import { Changed, ranges } from './ranges.ts';

const BYTES = Uint8Array.from({ length: 100 }, (_, i) => i);
const AT = { address: 'https://example.org/events.parquet', bytes: 100, tail: 10 };
const asked: string[] = [];
const soon = () => Promise.resolve();

/** A server; `part` changes what it answers to a range. */
const serving =
	(part: (first: number, last: number, times: number) => Response): typeof fetch =>
	(_, init) => {
		const range = new Headers(init?.headers).get('range') ?? '';
		asked.push(range);
		const [, first = '', last = ''] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
		const times = asked.filter((one) => one === range).length;
		return Promise.resolve(part(Number(first), Number(last), times));
	};
const partial = (first: number, last: number, bytes = BYTES) =>
	new Response(bytes.slice(first, last + 1), {
		status: 206,
		headers: { 'content-range': `bytes ${first}-${last}/${bytes.length}` },
	});

/** What any server does that knows ranges. */
const whole = (first: number, last: number) => partial(first, last);

const opened = (part: Parameters<typeof serving>[0], more: { ahead?: [number, number][] } = {}) => {
	asked.length = 0;
	return ranges({ ...AT, ...more }, serving(part), soon);
};
const read = async (file: ReturnType<typeof ranges>, from: number, to: number) => [
	...new Uint8Array(await file.slice(from, to)),
];

describe('a file of which parts are read', () => {
	test('is asked for the part that is wanted', async () => {
		expect(await read(opened(whole), 20, 23)).toEqual([20, 21, 22]);
		expect(asked).toEqual(['bytes=20-22']);
	});

	test('is asked for its end once', async () => {
		const file = opened(whole);
		expect(await read(file, 92, 94)).toEqual([92, 93]);
		expect(await read(file, 95, 100)).toEqual([95, 96, 97, 98, 99]);
		expect(asked).toEqual(['bytes=90-99']);
	});

	test('is asked for parts ahead beside its end, which are kept until they have been read', async () => {
		const ahead: [number, number][] = [
			[10, 20],
			[40, 50],
		];
		const file = opened(whole, { ahead });
		const first = ['bytes=90-99', 'bytes=10-19', 'bytes=40-49'];
		expect(await read(file, 92, 94)).toEqual([92, 93]);
		expect(asked).toEqual(first);
		expect(await read(file, 12, 15)).toEqual([12, 13, 14]);
		expect(await read(file, 10, 20)).toHaveLength(10);
		expect(await read(file, 40, 50)).toHaveLength(10);
		expect(asked).toEqual(first);
		expect(await read(file, 12, 15)).toEqual([12, 13, 14]);
		expect(asked).toEqual([...first, 'bytes=12-14']);
	});

	test('is asked anew for a part ahead that was lost', async () => {
		const file = opened(
			(first, last, times) =>
				first === 10 && times < 4 ? new Response('', { status: 500 }) : whole(first, last),
			{ ahead: [[10, 20]] },
		);
		expect(await read(file, 92, 94)).toEqual([92, 93]);
		// All attempts of what nobody waited for have failed by then.
		await new Promise((done) => setTimeout(done));
		expect(await read(file, 12, 14)).toEqual([12, 13]);
		expect(asked.filter((one) => one === 'bytes=10-19')).toHaveLength(4);
	});

	test('is asked again for a part that was lost or came short', async () => {
		const file = opened((first, last, times) =>
			times === 1
				? new Response('busy', { status: 503 })
				: times === 2
					? new Response(BYTES.slice(first, last), { status: 206 })
					: partial(first, last),
		);
		expect(await read(file, 5, 7)).toEqual([5, 6]);
		expect(asked).toHaveLength(3);
	});

	test('is asked once more, and not twice, by two who wait for the same part', async () => {
		const file = opened((first, last, times) =>
			first === 90 && times < 4 ? new Response('', { status: 500 }) : whole(first, last),
		);
		const again = () => file.slice(92, 94).catch(() => file.slice(92, 94));
		await Promise.all([again(), again()]);
		expect(await read(file, 95, 96)).toEqual([95]);
		expect(asked).toHaveLength(4);
	});

	test('fails when it cannot be had', async () => {
		const file = opened(() => new Response('', { status: 500 }));
		await expect(file.slice(5, 7)).rejects.toThrow('500');
		expect(asked).toHaveLength(3);
	});

	test('comes whole from a server without ranges, and is then kept', async () => {
		const file = opened(() => new Response(BYTES), { ahead: [[10, 20]] });
		expect(await read(file, 92, 94)).toEqual([92, 93]);
		expect(await read(file, 3, 5)).toEqual([3, 4]);
		expect(asked).toHaveLength(1);
	});

	test.each([
		['shorter', () => partial(90, 94, BYTES.slice(0, 95))],
		['cut off where it was to end', () => new Response('', { status: 416 })],
		['shorter, from a server without ranges', () => new Response(BYTES.slice(0, 95))],
	])('is refused when it is %s', async (_, part) => {
		await expect(opened(part).slice(92, 94)).rejects.toBeInstanceOf(Changed);
	});
});
