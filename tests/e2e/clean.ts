import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Nothing that axe knows is wrong with the page.
 * @param part a selector, where only a part of it is looked at
 * @param dark in a state that is looked at in light as well: in dark colours only what is different there is looked at, the contrast
 */
export async function clean(page: Page, part?: string, dark = false): Promise<void> {
	const builder = new AxeBuilder({ page }).exclude('iframe');
	const axe = dark
		? builder.withRules(['color-contrast'])
		: builder.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
	const { violations } = await (part ? axe.include(part) : axe).analyze();
	const said = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
	expect.soft(said, `${part ?? ''} ${page.url()}`).toEqual([]);
}
