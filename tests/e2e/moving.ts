/** The live map under the hand: its marks lie over the ground that the library draws, and go with it. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Drags the map: the mark goes along, and is clicked where it then is. */
export async function drags(page: Page, mark: Locator): Promise<void> {
	const disc = mark.locator('.disc');
	const before = (await disc.boundingBox())!;
	const middle = [before.x + before.width / 2, before.y + before.height / 2] as const;
	const map = (await page.locator('.map').boundingBox())!;
	const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
	const gone = async () => {
		const box = await disc.boundingBox();
		return [Math.round((box?.x ?? 0) - before.x), Math.round((box?.y ?? 0) - before.y)];
	};
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 60, y + 25, { steps: 4 });
	await expect.poll(gone).toEqual([60, 25]);
	// Held still before it is let go, it does not glide on.
	await page.waitForTimeout(300);
	await page.mouse.up();
	await expect.poll(gone).toEqual([60, 25]);
	await page.mouse.click(middle[0] + 60, middle[1] + 25);
}

/**
 * Keeps the tiles of the basemap from coming, but not the archive's directory, until the function given back is
 * called: whether they then come, or are lost.
 */
export async function holdTiles(page: Page): Promise<(come?: boolean) => void> {
	let release: (come?: boolean) => void = () => {};
	const held = new Promise<boolean>((done) => (release = (come = true) => done(come)));
	await page.route('**/basemap.pmtiles', async (route) => {
		const isHead = /^bytes=0-/.test(route.request().headers()['range'] ?? '');
		const comes = isHead || (await held);
		await (comes ? route.continue() : route.fulfill({ status: 404 })).catch(() => undefined);
	});
	return release;
}

/** Drags and zooms a live map that has no ground of its own yet: the drawn one stays under its marks. */
export async function overDrawn(page: Page): Promise<void> {
	const ground = page.locator('[data-main] .g-land').first();
	const disc = page.locator('.over-ground .mark .disc').first();
	const boxOf = async (one: Locator) => (await one.boundingBox())!;
	const first = { ground: await boxOf(ground), disc: await boxOf(disc) };
	const gone = async () => {
		const now = { ground: await boxOf(ground), disc: await boxOf(disc) };
		const by = (part: 'ground' | 'disc') => [
			Math.round(now[part].x - first[part].x),
			Math.round(now[part].y - first[part].y),
		];
		return [...by('ground'), ...by('disc')];
	};
	const map = await boxOf(page.locator('.map'));
	const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 60, y + 25, { steps: 4 });
	await expect.poll(gone).toEqual([60, 25, 60, 25]);
	// Held still before it is let go, it does not glide on.
	await page.waitForTimeout(300);
	await page.mouse.up();
	await expect.poll(gone).toEqual([60, 25, 60, 25]);
	await page.getByRole('button', { name: 'Zoom in' }).click();
	const twice = async () => (await boxOf(ground)).width / first.ground.width;
	await expect.poll(twice).toBeCloseTo(2, 2);
}

/** To be called before the page is opened: notes when the ground is drawn. */
export const watchGround = (page: Page) =>
	page.addInitScript(() => {
		const draw = WebGL2RenderingContext.prototype.drawElements;
		WebGL2RenderingContext.prototype.drawElements = function (...how) {
			document.documentElement.dataset['drawn'] = String(performance.now());
			draw.apply(this, how);
		};
	});

/** Searches for a word: there are fewer marks, or other ones, before the ground is drawn again. */
export async function followsWords(page: Page, word: string): Promise<void> {
	const still = async () => {
		const drawn = () => page.locator('html').getAttribute('data-drawn');
		const before = await drawn();
		await page.waitForTimeout(1000);
		return (await drawn()) === before;
	};
	const search = page.getByRole('searchbox').first();
	await search.focus();
	await expect.poll(still).toBe(true);
	const redrawn = await search.evaluate(async (field: HTMLInputElement, word) => {
		const drawn = () => document.documentElement.dataset['drawn'];
		const before = drawn();
		const marks = () => document.querySelector('.over-ground')?.textContent;
		const all = marks();
		field.value = word;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		while (marks() === all) await new Promise((done) => requestAnimationFrame(done));
		return drawn() !== before;
	}, word);
	expect(redrawn).toBe(false);
}
