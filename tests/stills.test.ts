/** The stills of the first story as drawings: complete in themselves, and the same each time. */
import { expect, test } from 'vitest';
import { story as read } from '../src/lib/server/library.ts';
import { png } from '../src/lib/server/raster.ts';
import { typesetter } from '../src/lib/server/typefaces.ts';
import type { Story } from '../src/lib/story/story.ts';
import { eventCard, mapOf, storyCard } from '../src/routes/[story=slug]/[[lang=lang]]/stills.ts';

function brussels(): Story {
	const result = read('brussels-2016');
	if (!result.ok) throw new Error('The story does not pass the gate.');
	return result.value;
}
const story = brussels();
const card = (id: string, of = story) => {
	const event = of.events.find((one) => one.id === id);
	if (!event) throw new Error(id);
	return eventCard(of, event);
};

test('a drawing needs nothing beside it', async () => {
	for (const svg of [await mapOf(story), await storyCard(story), await card('ev-metro-attack')]) {
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
		expect(svg).toContain('<title>');
		expect(svg).toMatch(/<desc>[^<]+<\/desc>/);
		expect(svg).not.toMatch(/<text|font-family|var\(|class=|<style|NaN|undefined/);
		const links = [...svg.matchAll(/href="([^"]{0,22})/g)].map(([, to = '']) => to);
		expect(
			links.filter((to) => !to.startsWith('#') && !to.startsWith('data:image/png;base64')),
		).toEqual([]);
		const ids = new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `#${id}`));
		expect(links.filter((to) => to.startsWith('#') && !ids.has(to))).toEqual([]);
	}
});

test('the same story gives the same bytes', async () => {
	const [one, other] = [await storyCard(story), await storyCard(brussels())];
	expect(other).toBe(one);
	expect(Buffer.compare(await png(one), await png(other))).toBe(0);
});

test("an event's card shows its own place and no other story mark", async () => {
	const circles = (svg: string) => svg.match(/<circle/g)?.length ?? 0;
	expect(circles(await card('ev-metro-attack'))).toBe(1);
	expect(circles(await storyCard(story))).toBeGreaterThan(3);
});

test('an event that no view shows has a card without a map, and so without its credit', async () => {
	const away = await card('ev-clinton');
	expect(away).not.toContain('<image');
	expect(away).not.toContain('<circle');
	expect(await card('ev-metro-attack')).toContain('<image');
});

test('a right-to-left edition is mirrored, and its letters are joined', async () => {
	const arabic: Story = { ...story, language: 'ar', title: 'بروكسل، مارس 2016' };
	const at = (svg: string) => Number(/<svg x="(\d+)"/.exec(svg)?.[1]);
	expect(at(await storyCard(story))).toBe(620);
	expect(at(await storyCard(arabic))).toBe(0);
	const type = await typesetter();
	const style = { family: 'serif', weight: 600, size: 40 } as const;
	const glyphs = (text: string) => type.set(text, style).glyphs.match(/#[\w-]+/g) ?? [];
	// A letter's dots come first, its body last; a joined one has another body.
	const alone = [...'بيت'].map((letter) => glyphs(letter).at(-1));
	expect(alone).not.toContain(undefined);
	expect(glyphs('بيت').filter((glyph) => alone.includes(glyph))).toEqual([]);
});

test.each(['Şanlıurfa', 'Łódź', 'Ελλάδα', 'Київ', 'Molenbeek–Maelbeek “×”', 'مالبيك'])(
	'the typefaces have %s',
	async (text) => {
		const type = await typesetter();
		for (const family of ['serif', 'sans'] as const)
			for (const weight of [400, 600] as const) {
				// Glyph 0 is the box that stands for what a font lacks.
				expect(type.set(text, { family, weight, size: 20 }).glyphs).not.toMatch(/#\w+-0"/);
			}
	},
);
