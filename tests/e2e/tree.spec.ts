/**
 * What a screen reader is told, as text: roles, names and states in order, in `tests/golden/access`.
 * `UPDATE=1 npx playwright test tests/e2e/tree.spec.ts` writes the files anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { drawn, EVENT, live, STORY, turn } from './states.ts';

const FOLDER = new URL('../golden/access/', import.meta.url);
/** Entries of a list, and groups of a page, that stand for the rest. */
const FEW = 3;

/** Leaves out what repeats: of more than a few siblings of one kind, the first ones and their number. */
function crop(tree: string): string {
	const kept: string[] = [];
	const seen = new Map<string, number>();
	const left = new Map<string, number>();
	let cut = Infinity;
	for (const line of tree.split('\n')) {
		const indent = line.search(/\S/);
		if (indent > cut) continue;
		cut = Infinity;
		// Deeper rows begin to count again.
		for (const key of seen.keys()) if (Number(key.split(' ')[0]) > indent) seen.delete(key);
		const kind = /^\s*- (listitem|region|row|option|article)\b/.exec(line)?.[1];
		const key = `${indent} ${kind}`;
		const n = (seen.get(key) ?? 0) + 1;
		if (kind) seen.set(key, n);
		if (kind && n > FEW) {
			cut = indent;
			const more = `${' '.repeat(indent)}# and more of: ${kind}`;
			if (!left.get(more + kept.length) && kept.at(-1) !== more) kept.push(more);
			continue;
		}
		kept.push(line);
	}
	return `${kept.join('\n')}\n`;
}

/** Holds the tree of a part of the page against its file. */
async function holds(name: string, part: Locator): Promise<void> {
	const file = new URL(`${name}.yml`, FOLDER);
	const { origin } = new URL(part.page().url());
	// The golden files hold for any port.
	const tree = crop(await part.ariaSnapshot()).replaceAll(origin, 'https://example.org');
	if (process.env['UPDATE']) writeFileSync(file, tree);
	expect(existsSync(file), `${name}.yml is missing: write it with UPDATE=1`).toBe(true);
	expect(tree).toBe(readFileSync(file, 'utf8'));
}

const body = (page: Page) => page.locator('body');

test('the story: as it opens, an event, filters, a person, a stop, a day of knowledge', async ({
	page,
}) => {
	await drawn(page);
	await holds('story', body(page));
	await page.locator('[data-event="ev-metro-attack"] h3 a').click();
	await expect(page.getByRole('status')).toContainText('Selected');
	await holds('event-selected', page.locator('[data-event="ev-metro-attack"]'));
	await turn(page, '#kind=raid&status=official-claim');
	await page.getByRole('button', { name: 'Filter', exact: true }).click();
	await holds('filters-tools', page.getByRole('group', { name: 'Explore the story' }));
	await holds('filters-panel', page.locator('#panel-filter'));
	await turn(page, '#person=ibrahim-el-bakraoui');
	await holds('person', page.locator('.itinerary'));
	await turn(page, '#kind=attack&q=passenger+data');
	await holds('nothing-found', page.locator('.none'));
	await turn(page, '#axis=known&to=2016-03-17');
	await expect(page.locator('[data-count]')).toContainText('As known on');
	await holds('as-known', page.locator('.timeline'));
	await turn(page, '#stop=3');
	await holds('tour', page.getByRole('group', { name: 'Tour', exact: true }));
});

test('the live map, an event’s own page, the embed, and the pages around', async ({ page }) => {
	await live(page, `${STORY}#event=ev-metro-attack`);
	await holds('map-live', page.getByRole('region', { name: 'Map', exact: true }));
	await page.goto(EVENT);
	await holds('event-page', body(page));
	await page.goto('/404.html');
	await holds('missing', body(page));
	await page.goto('/');
	await holds('index', body(page));
	await drawn(page, `${STORY}embed/`);
	await holds('embed', body(page));
	await page.goto(`${STORY}share/`);
	await expect(page.getByLabel('Colours')).toBeEnabled({ timeout: 30_000 });
	await holds('share', body(page));
});
