import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watch, type Failure } from './watch.ts';

/** What waits for the next picture, of which there is none until the test draws one. */
let waiting: (() => void)[] = [];
const draw = () => waiting.splice(0).forEach((run) => run());

beforeEach(() => {
	vi.useFakeTimers();
	waiting = [];
	vi.stubGlobal('requestAnimationFrame', (run: () => void) => waiting.push(run));
	vi.stubGlobal('cancelAnimationFrame', () => (waiting = []));
	vi.stubGlobal('fetch', () => Promise.resolve(new Response()));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** A map of which nothing comes, watched. */
function watched() {
	const told: (Failure | 'ready')[] = [];
	const heard = new Map<string, (event: object) => void>();
	const map = { on: (type: string, hear: (event: object) => void) => heard.set(type, hear) };
	const end = watch(map as unknown as MapLibreMap, undefined, 'worker.js', {
		onReady: () => told.push('ready'),
		onFail: (reason) => told.push(reason),
	});
	return { told, end, tell: (type: string, event: object = {}) => heard.get(type)?.(event) };
}

test('where somebody looks, nothing is waited for longer than half a minute', () => {
	const { told } = watched();
	vi.advanceTimersByTime(20_000);
	draw();
	vi.advanceTimersByTime(9_999);
	expect(told).toEqual([]);
	vi.advanceTimersByTime(1);
	expect(told).toEqual(['worker']);
});

test('where nobody looks nothing is given up, and the map has time once somebody does', () => {
	const { told, tell } = watched();
	vi.advanceTimersByTime(600_000);
	expect(told).toEqual([]);
	draw();
	vi.advanceTimersByTime(9_000);
	tell('sourcedata', { sourceId: 'basemap', tile: {} });
	vi.advanceTimersByTime(20_000);
	expect(told).toEqual([]);
	tell('idle');
	draw();
	vi.advanceTimersByTime(60_000);
	expect(told).toEqual(['ready']);
});

test('a watch that has ended says nothing', () => {
	const { told, end } = watched();
	vi.advanceTimersByTime(20_000);
	end();
	draw();
	vi.advanceTimersByTime(60_000);
	expect(told).toEqual([]);
});
