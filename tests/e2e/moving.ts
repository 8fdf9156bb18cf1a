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
