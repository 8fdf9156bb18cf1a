import { beforeEach, expect, test } from 'vitest';
import { Guest, type Frame, type Wish } from './guest.ts';

const HOST = 'https://news.example';
const TOLD = { story: 'brussels-2016', title: 'Brussels', language: 'en' };
const hello = { dateline: 1, type: 'hello', story: '' };

/** A framed window that keeps what is sent to its parent. */
class Window implements Frame {
	readonly sent: [message: unknown, origin: string][] = [];
	readonly parent = {
		postMessage: (message: unknown, origin: string) => void this.sent.push([message, origin]),
	};
	readonly location: { search: string };
	readonly #listeners = new Set<Parameters<Frame['addEventListener']>[1]>();

	constructor(search = '') {
		this.location = { search };
	}
	addEventListener: Frame['addEventListener'] = (_, listener) => this.#listeners.add(listener);
	removeEventListener: Frame['removeEventListener'] = (_, listener) =>
		this.#listeners.delete(listener);
	hear(data: unknown, origin = HOST, source: unknown = this.parent): void {
		for (const listener of this.#listeners) listener({ data, origin, source });
	}
	/** What was sent since the last time. */
	take() {
		return this.sent.splice(0);
	}
}

let frame: Window;
let wishes: Wish[];
let guest: Guest;
const enter = (search = '') => {
	frame = new Window(search);
	wishes = [];
	guest = new Guest(frame, TOLD, (wish) => wishes.push(wish));
};
beforeEach(() => enter());
const own = { dateline: 1, story: TOLD.story };
const amp = (height: number) => [{ sentinel: 'amp', type: 'embed-size', height }, '*'];

test('before anybody greets, only heights are sent, and those to anybody', () => {
	guest.select({ event: 'ev-one' });
	guest.filter({ filter: 'person=x', shown: 1, total: 2 });
	guest.error({ code: 'x', says: 'y' });
	guest.height(500.4);
	expect(frame.take()).toEqual([amp(501)]);
});

test('who greets gets what there is, at that origin and no other', () => {
	guest.height(500);
	guest.select({ event: 'ev-one' });
	frame.take();
	frame.hear(hello);
	expect(frame.take()).toEqual([
		[{ ...own, type: 'ready', title: 'Brussels', language: 'en' }, HOST],
		[{ ...own, type: 'height', height: 500 }, HOST],
		[{ ...own, type: 'select', event: 'ev-one' }, HOST],
	]);
	guest.select({});
	guest.height(600);
	expect(frame.take()).toEqual([
		[{ ...own, type: 'select' }, HOST],
		[{ ...own, type: 'height', height: 600 }, HOST],
		amp(600),
	]);
});

test('a hidden page and an unchanged height send nothing', () => {
	for (const pixels of [0, -5, NaN]) guest.height(pixels);
	expect(frame.take()).toEqual([]);
	guest.height(400);
	guest.height(399.5);
	expect(frame.take()).toEqual([amp(400)]);
});

test('wishes are taken from the greeter only', () => {
	const theme = { ...own, type: 'theme', theme: 'dark' };
	frame.hear(theme);
	frame.hear(hello);
	frame.hear(theme, 'https://other.example');
	frame.hear(theme, HOST, {});
	frame.hear({ ...theme, story: 'another' });
	frame.hear({ ...theme, theme: 'blue' });
	expect(wishes).toEqual([]);
	frame.hear(theme);
	frame.hear({ ...own, type: 'select', event: 'ev-one' });
	frame.hear({ ...own, type: 'filter', filter: 'person=x' });
	frame.hear({ ...own, type: 'language', language: 'fr' });
	expect(wishes.map(({ type }) => type)).toEqual(['theme', 'select', 'filter', 'language']);
});

test('a window that is not the parent, and a host without an origin, are not answered', () => {
	frame.hear(hello, HOST, {});
	frame.hear(hello, 'null');
	guest.select({ event: 'ev-one' });
	expect(frame.take()).toEqual([]);
});

test('frames is answered with the height, as often as it asks', () => {
	const init = { sentinel: 'amp', type: 'frames-init' };
	frame.hear(init);
	expect(frame.take()).toEqual([]);
	guest.height(300);
	frame.take();
	frame.hear(init, 'null');
	frame.hear(init);
	expect(frame.take()).toEqual([amp(300), amp(300)]);
});

test('pym gets its own string where it has named the frame', () => {
	enter('?initialWidth=640&childId=embed-1');
	guest.height(300);
	expect(frame.take()).toEqual([amp(300), ['pymxPYMxembed-1xPYMxheightxPYMx300', '*']]);
});

test('a page of its own neither hears nor speaks', () => {
	const sent: unknown[] = [];
	const top = { location: { search: '' }, removeEventListener() {}, heard: 0 };
	const alone = Object.assign(top, {
		parent: top as unknown as Frame['parent'],
		addEventListener: () => void top.heard++,
		postMessage: (message: unknown) => sent.push(message),
	});
	const guest = new Guest(alone, TOLD, () => {});
	guest.height(300);
	guest.select({});
	expect([guest.framed, top.heard, sent]).toEqual([false, 0, []]);
});

test('who has left is silent', () => {
	frame.hear(hello);
	guest.leave();
	frame.take();
	frame.hear(hello);
	guest.select({});
	expect(frame.take()).toEqual([]);
});
