/** A visit to one page with an empty cache: everything that is measured of it. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { brush, filter, pan, search, select } from './deeds.ts';
import type { Figure } from './figures.ts';
import { probe, type Ask, type Probe } from './probe.ts';

export interface Condition {
	readonly id: string;
	readonly says: string;
	/** By which the processor is slowed. */
	readonly cpu: number;
	readonly line?: { readonly mbit: number; readonly latency: number };
	/** Milliseconds after which a page counts as unusable. */
	readonly patience: number;
}

export const CONDITIONS: readonly Condition[] = [
	{ id: 'unthrottled', says: 'unthrottled', cpu: 1, patience: 30_000 },
	{
		...{ id: 'throttled', says: 'CPU/4, 1.6 Mbit/s, 150 ms', cpu: 4, patience: 90_000 },
		line: { mbit: 1.6, latency: 150 },
	},
];

export interface Target extends Ask {
	readonly url: string;
	/** Whether a live map comes by itself, sooner or later. */
	readonly live: boolean;
}

export type Figures = Partial<Record<Figure, number>>;

/** Milliseconds between two looks at the page. */
const LOOK = 50;
/** Milliseconds, on a fast processor, after which nothing large is painted any more; blocking is counted so long. */
const SETTLED = 1000;
/** Milliseconds that a live map may take once the page is usable. */
const LIVE = 30_000;

/** A page of its own, with an empty cache, in which `probe` runs; it is gone when `what` is done. */
async function within<T>(
	browser: Browser,
	ask: Ask,
	how: Condition,
	what: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const page = await context.newPage();
	try {
		const cdp = await context.newCDPSession(page);
		await slow(cdp, how);
		// tsx wraps functions in a helper that names them; what is passed to the page wants it too.
		await page.addInitScript({ content: 'globalThis.__name = (made) => made;' });
		await page.addInitScript(probe, { marks: ask.marks, answers: ask.answers });
		return await what(page, cdp);
	} finally {
		await context.close().catch(() => undefined);
	}
}

/**
 * What comes by itself, for a reader who looks and does nothing: a click opens what would count as its
 * largest part, and is answered while the rest is still on its way.
 */
const look = (browser: Browser, { url, marks, live }: Target, how: Condition): Promise<Figures> =>
	within(browser, { marks, answers: 'none' }, how, async (page, cdp) => {
		await page.goto(url, { waitUntil: 'commit', timeout: how.patience });
		const { usable } = await until(page, how.patience, (found) => found.usable !== undefined);
		if (live && usable !== undefined) await until(page, LIVE, (found) => found.tiled !== undefined);
		await page.waitForTimeout(SETTLED);
		const { blocked } = await page.evaluate(() => window.bench);
		await page.waitForTimeout(SETTLED * (how.cpu - 1));
		// Paints are told late where the processor is busy.
		const found = await until(page, 5000, ({ largest }) => largest !== undefined);
		const { first, largest, live: shown, tiled } = found;
		if (usable === undefined) return { first, largest };
		return { first, largest, live: shown, tiled, blocked, heap: await heap(cdp) };
	});

const use = (browser: Browser, target: Target, how: Condition): Promise<Figures> =>
	within(browser, target, how, async (page, cdp) => {
		const traffic = await listen(cdp);
		await page.goto(target.url, { waitUntil: 'commit', timeout: how.patience });
		const { usable } = await until(page, how.patience, (found) => found.usable !== undefined);
		if (usable === undefined) return {};
		if (target.live) await until(page, LIVE, (found) => found.tiled !== undefined);
		await page.waitForTimeout(1000);
		const figures: Figures = { usable, ...traffic(usable) };
		if (target.answers === 'none') return figures;
		figures.select = await select(page);
		figures.filter = await filter(page);
		figures.search = await search(page);
		figures.brush = await brush(page);
		figures.pan = await pan(page);
		return figures;
	});

/** Two visits, each with a browser that knows nothing yet: one to look, one to use what is there. */
export async function visit(
	launch: () => Promise<Browser>,
	target: Target,
	how: Condition,
): Promise<Figures> {
	const figures: Figures = {};
	for (const part of [look, use]) {
		const browser = await launch();
		try {
			Object.assign(figures, await part(browser, target, how));
		} finally {
			await browser.close();
		}
	}
	return figures;
}

async function slow(cdp: CDPSession, { cpu, line }: Condition): Promise<void> {
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
	if (!line) return;
	const bytes = (line.mbit * 1e6) / 8;
	await cdp.send('Network.emulateNetworkConditions', {
		...{ offline: false, latency: line.latency },
		...{ downloadThroughput: bytes, uploadThroughput: bytes },
	});
}

/** Notes what arrives; the function given tells how much of it had arrived by then (ms after the start). */
async function listen(cdp: CDPSession) {
	let start: number | undefined;
	const done: { at: number; bytes: number }[] = [];
	cdp.on('Network.requestWillBeSent', ({ timestamp }) => (start ??= timestamp));
	cdp.on('Network.loadingFinished', ({ timestamp, encodedDataLength }) =>
		done.push({ at: timestamp, bytes: encodedDataLength }),
	);
	await cdp.send('Network.enable');
	return (until: number): { bytes: number; requests: number } => {
		const arrived = done.filter(({ at }) => (at - (start ?? 0)) * 1000 <= until);
		const bytes = arrived.reduce((sum, one) => sum + one.bytes, 0);
		return { bytes, requests: arrived.length };
	};
}

async function until(
	page: Page,
	patience: number,
	test: (found: Probe) => boolean,
): Promise<Probe> {
	const end = Date.now() + patience;
	for (;;) {
		const found = await page.evaluate(() => window.bench);
		if (test(found) || Date.now() > end) return found;
		await page.waitForTimeout(LOOK);
	}
}

/** Bytes of the page's own heap after a collection; what workers hold is not in it. */
async function heap(cdp: CDPSession): Promise<number | undefined> {
	await cdp.send('HeapProfiler.collectGarbage');
	await cdp.send('Performance.enable');
	const { metrics } = await cdp.send('Performance.getMetrics');
	return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value;
}
