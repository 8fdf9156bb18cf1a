/** Other eyes: forced colours, more contrast, less motion, and colours that cannot be told apart. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { contrast } from '../../src/lib/scene/contrast.ts';
import { drawn, live, turn } from './states.ts';
import { pixels } from './pixels.ts';

/** A colour as the browser computes it, as `#rrggbb`. */
const hex = (computed: string): string => {
	const [r = 0, g = 0, b = 0] = (computed.match(/[\d.]+/g) ?? []).map(Number);
	return `#${[r, g, b].map((n) => Math.round(n).toString(16).padStart(2, '0')).join('')}`;
};
const colour = async (part: Locator, property: string): Promise<string> =>
	hex(
		await part
			.first()
			.evaluate((it, name) => getComputedStyle(it).getPropertyValue(name), property),
	);
const differ = async (a: Promise<string>, b: Promise<string>, least = 3) =>
	expect(contrast(await a, await b)).toBeGreaterThanOrEqual(least);

// A mark is there once for each size of the map.
const disc = (page: Page) =>
	page
		.locator('.view[data-main] .mark a:not([data-selected]):not([data-stop]) .disc')
		.filter({ visible: true });
const chosen = (page: Page) =>
	page.locator('.view[data-main] .mark a[data-selected] .disc').filter({ visible: true });

test('forced colours reach the marks over the live map too', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await live(page);
	await turn(page, '#event=ev-metro-attack');
	const marks = page.locator('.over-ground .mark');
	const chosen = marks.locator('[data-selected] .disc');
	const other = marks.locator('g:not([data-selected]) > .disc');
	await expect(chosen).toHaveCount(1);
	await differ(colour(other, 'stroke'), colour(other, 'fill'));
	await differ(colour(chosen, 'fill'), colour(other, 'fill'));
});

for (const colorScheme of ['light', 'dark'] as const)
	test(`forced colours keep marks, selection, statuses and focus apart (${colorScheme})`, async ({
		page,
	}) => {
		await page.emulateMedia({ forcedColors: 'active', colorScheme });
		await drawn(page);
		await turn(page, '#event=ev-metro-attack');
		await expect(chosen(page)).toHaveCount(1);
		const event = page.locator('.event[data-selected]');
		const ground = colour(page.locator('body'), 'background-color');
		// Marks: ring and number on their disc; the selected one is filled.
		await differ(colour(disc(page), 'stroke'), colour(disc(page), 'fill'));
		await differ(colour(chosen(page), 'fill'), colour(disc(page), 'fill'));
		const sign = page
			.locator('.view[data-main] .mark a[data-selected] .count')
			.filter({ visible: true });
		await differ(colour(sign, 'fill'), colour(chosen(page), 'fill'), 4.5);
		// The selected event, and the signs of status.
		await expect(event).toHaveCSS('border-inline-start-width', '4px');
		await differ(colour(event, 'border-inline-start-color'), ground);
		for (const [sign, property] of [
			['.status .full', 'fill'],
			['.status .open', 'stroke'],
		] as const)
			await differ(colour(page.locator(sign), property), ground);
		// What is pressed.
		const [on, off] = [true, false].map((pressed) =>
			page.locator(`.axis button[aria-pressed="${pressed}"]`),
		) as [Locator, Locator];
		expect(await colour(on, 'background-color')).not.toBe(await colour(off, 'background-color'));
		await differ(colour(on, 'color'), colour(on, 'background-color'), 4.5);
		// Bars of the timeline: those that are shown, and the one of the selected event.
		await differ(colour(page.locator('.timeline rect.shown'), 'fill'), ground);
		await expect(page.locator('.timeline .chosen')).toHaveCount(1);
		// The focus, on a link, a button and a mark.
		await page.keyboard.press('Tab');
		for (const part of [event.locator('h3 a'), page.locator('[data-panel="filter"]')]) {
			await part.focus();
			await expect(part).toHaveCSS('outline-style', 'solid');
			expect(parseFloat(await part.evaluate((it) => getComputedStyle(it).outlineWidth))).toBe(3);
			await differ(colour(part, 'outline-color'), ground);
		}
		await page.locator('.view[data-main] .mark a:has(.disc):visible').first().focus();
		await expect(page.locator('.mark a:focus-visible .target')).toHaveCSS('stroke-width', '3px');
	});

test('who asks for more contrast gets it, and who asks for less motion has none', async ({
	page,
}) => {
	await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce', colorScheme: 'dark' });
	await live(page);
	for (const [text, least] of [
		['.lead .standfirst', 7],
		['.facts', 7],
		['.event h3 a', 7],
		['.when', 7],
	] as const)
		await differ(
			colour(page.locator(text), 'color'),
			colour(page.locator('body'), 'background-color'),
			least,
		);
	// Each act, and nothing is on its way afterwards: the map has jumped already.
	const still = async () =>
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	const canvas = page.locator('.live canvas');
	const before = await page
		.locator('.keys a')
		.first()
		.evaluate((it) => it.parentElement!.style.transform);
	await page.getByRole('link', { name: 'Europe – Turkey' }).click();
	await expect(canvas).toHaveAccessibleName(/^Map of Europe – Turkey/, { timeout: 1500 });
	expect(
		await page
			.locator('.keys a')
			.first()
			.evaluate((it) => it.parentElement!.style.transform),
	).not.toBe(before);
	await still();
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await still();
	await page.locator('.event h3 a').nth(3).click();
	await still();
	const moving = await page.evaluate(() =>
		[...document.querySelectorAll('*')]
			.filter((element) => {
				const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
				return (
					transitionDuration.split(',').some((time) => parseFloat(time) > 0) ||
					animationName !== 'none' ||
					scrollBehavior === 'smooth'
				);
			})
			.map((element) => `${element.localName}.${element.getAttribute('class')}`),
	);
	expect([...new Set(moving)]).toEqual([]);
});

/** The colour at each point of a picture of the page as such eyes see it. */
async function seen(page: Page, points: readonly { x: number; y: number }[]): Promise<string[]> {
	const at = points.map(({ x, y }) => ({
		x: Math.round(x),
		y: Math.round(y),
		width: 1,
		height: 1,
	}));
	return (await pixels(page, at)).map(([r, g, b]) => `rgb(${r}, ${g}, ${b})`);
}

/** Beside the number in a disc. */
async function besideSign(part: Locator): Promise<{ x: number; y: number }> {
	const box = (await part.first().boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height * 0.86 };
}

for (const colorScheme of ['light', 'dark'] as const)
	test(`no meaning rests on hue alone (${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await drawn(page);
		await turn(page, '#event=ev-metro-attack');
		await expect(chosen(page)).toHaveCount(1);
		const normal = disc(page);
		const points = [await besideSign(normal), await besideSign(chosen(page))];
		// An edge of the first disc, three pixels beyond its fill.
		const box = (await normal.first().boundingBox())!;
		points.push({ x: box.x + box.width / 2, y: box.y + box.height - 0.5 });
		const session = await page.context().newCDPSession(page);
		for (const type of ['protanopia', 'deuteranopia', 'tritanopia', 'achromatopsia'] as const) {
			await session.send('Emulation.setEmulatedVisionDeficiency', { type });
			const [plain, selected, edge] = (await seen(page, points)).map(hex) as [
				string,
				string,
				string,
			];
			expect(contrast(plain, selected), `${type}: selected`).toBeGreaterThan(3);
			expect(contrast(plain, edge), `${type}: ring`).toBeGreaterThan(3);
		}
		await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
		// Statuses: a drawing and a word each.
		await page.getByRole('button', { name: 'Filter', exact: true }).click();
		const signs = await page
			.locator('#panel-filter .status')
			.evaluateAll((all) =>
				all.map((one) => [one.querySelector('svg')!.innerHTML, one.textContent!.trim()]),
			);
		expect(signs.length).toBeGreaterThan(3);
		for (const i of [0, 1]) expect(new Set(signs.map((sign) => sign[i])).size).toBe(signs.length);
		// Movements: sourced ones are solid, others dashed; the selected one is thicker.
		await turn(page, '#person=ibrahim-el-bakraoui');
		const ways = page.locator('.view .move');
		await expect(ways.first()).toBeAttached();
		const drawnAs = await ways.evaluateAll((all) =>
			all.map((one) => [one.getAttribute('data-drawn'), getComputedStyle(one).strokeDasharray]),
		);
		const dashes = new Map<string | null | undefined, string | null | undefined>(
			drawnAs.map(([how, dash]) => [how, dash]),
		);
		expect(dashes.size).toBeGreaterThan(1);
		for (const [how, dash] of dashes)
			expect(dash, String(how)).toMatch(how === 'solid' ? /^none$/ : /\d/);
		// A bar of the timeline that is selected has a frame; one that is filtered out is hollow.
		await turn(page, '#event=ev-metro-attack');
		await expect(page.locator('.timeline .chosen')).toHaveCSS('fill', 'none');
		const paper = colour(page.locator('.timeline'), 'background-color');
		await differ(colour(page.locator('.timeline .chosen'), 'stroke'), paper);
		await differ(colour(page.locator('.timeline rect.all'), 'stroke'), paper);
		await differ(
			colour(page.locator('.timeline rect.shown'), 'fill'),
			colour(page.locator('.timeline rect.all'), 'fill'),
		);
		// Chosen answers, people and languages: a tick, a pressed state that is dark on light, a weight.
		const pressed = page.locator('.axis button[aria-pressed="true"]');
		const free = page.locator('.axis button[aria-pressed="false"]');
		await differ(colour(pressed, 'background-color'), colour(free, 'background-color'));
		await expect(page.locator('.masthead [aria-current]')).toHaveCSS('font-weight', '600');
	});
