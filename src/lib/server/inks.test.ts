import { expect, test } from 'vitest';
import { inks, inksOf } from './inks.ts';

const CSS = `
:root { --sea: #123456; --deep: var(--sea); }
@media (prefers-color-scheme: dark) { :root { --sea: #000000; } }
.ground path { fill: none; vector-effect: non-scaling-stroke; }
.ground .g-river, .ground .g-lake { stroke: var(--deep); stroke-width: 1.5px; stroke-dasharray: 4 3; opacity: 0.5; }
`;

test('colours are those of the light theme, resolved', () => {
	expect(inksOf(CSS).colour('deep')).toBe('#123456');
	expect(() => inksOf(CSS).colour('land')).toThrow('--land');
});

test('rules become attributes, later ones winning, lengths in the units of the drawing', () => {
	const drawn = inksOf(CSS).attributes(['.ground path', '.ground .g-river'], 0.5);
	expect(drawn).toBe(
		'fill="none" stroke="#123456" stroke-width="3" stroke-dasharray="8 6" stroke-opacity="0.5"',
	);
	expect(() => inksOf(CSS).attributes(['.ground .g-road'], 1)).toThrow('.ground .g-road');
});

test("the page's own style sheets have all that stills ask for", () => {
	const page = inks();
	for (const token of [
		'paper',
		'ink',
		'quiet',
		'rule',
		'accent',
		'on-accent',
		'water',
		'label',
		'label-quiet',
		'halo',
		'mark',
		'mark-edge',
	])
		expect(page.colour(token)).toMatch(/^#[0-9a-f]{3,8}$/i);
	for (const rule of [
		'.precision',
		'.move',
		".move[data-drawn='dashed']",
		'.precision[data-selected]',
		'.move[data-selected]',
	])
		expect(page.attributes([`.ground ${rule}`], 1)).not.toContain('var(');
});
