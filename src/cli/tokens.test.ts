import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FLAVOURS, paletteOf, TOKENS } from '../lib/scene/tokens.ts';
import { FILE, tokensCss } from './tokens.ts';

test(`${FILE} is fresh`, () => {
	const fresh = readFileSync(FILE, 'utf8') === tokensCss();
	expect(fresh, `${FILE} is out of date: npx tsx src/cli/tokens.ts writes it`).toBe(true);
});

test('every flavour is in it, whole', () => {
	const css = tokensCss();
	for (const flavour of FLAVOURS)
		for (const token of TOKENS) expect(css).toContain(`--${token}: ${paletteOf(flavour)[token]};`);
});

test('the pages name no colour that is not a token', () => {
	const css = readFileSync('src/app.css', 'utf8');
	expect(css.match(/#[0-9a-f]{3,8}\b/gi)).toBeNull();
	const used = [...css.matchAll(/var\(--([a-z-]+)\)/g)].map(([, name]) => name);
	const known = [...TOKENS, 'serif', 'sans'];
	expect(used.filter((name) => !known.includes(name as (typeof known)[number]))).toEqual([]);
});
