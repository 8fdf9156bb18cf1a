/**
 * `tsx src/cli/tokens.ts`: writes `src/tokens.css`, the colours of `scene/tokens.ts` as custom
 * properties in each flavour, and the colours of the drawn map's ground. A test keeps it fresh.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { GROUND } from '../lib/scene/ground.ts';
import { LETTERING } from '../lib/scene/lettering.ts';
import { paletteOf, TOKENS, type Flavour } from '../lib/scene/tokens.ts';

export const FILE = 'src/tokens.css';

function block(indent: string, selector: string, flavour: Flavour, scheme: string): string {
	const colours = paletteOf(flavour);
	const lines = TOKENS.map((token) => `--${token}: ${colours[token]};`);
	const body = [`color-scheme: ${scheme};`, ...lines]
		.map((line) => `${indent}\t${line}\n`)
		.join('');
	return `${indent}${selector} {\n${body}${indent}}\n`;
}

/** Fills and strokes of the ground, a class a row; widths and dashes stand in the drawing itself. */
function rules(): string {
	const ground = GROUND.filter(({ own }) => !own).map(
		({ id, draw, colour }) =>
			`.ground .g-${id} {\n\t${draw === 'fill' ? 'fill' : 'stroke'}: var(--${colour});\n}\n`,
	);
	const names = LETTERING.map(({ id, colour, halo, bold, spacing }) => {
		const around = halo ? `\tstroke: var(--${halo});\n` : '';
		const weight = bold ? '\tfont-weight: 600;\n' : '';
		const space = spacing ? `\tletter-spacing: ${spacing}em;\n` : '';
		return `.names .g-${id} {\n\tfill: var(--${colour});\n${around}${weight}${space}}\n`;
	});
	return [...ground, ...names].join('');
}

/** The whole style sheet. The doubled `:root` outweighs a theme: who asks for contrast gets it. */
export function tokensCss(): string {
	return [
		'/* Written by src/cli/tokens.ts from src/lib/scene/tokens.ts, ground.ts and lettering.ts. */\n',
		block('', ':root', 'light', 'light dark'),
		`@media (prefers-color-scheme: dark) {\n${block('\t', ":root:not([data-theme='light'])", 'dark', 'dark')}}\n`,
		block('', ":root[data-theme='dark']", 'dark', 'dark'),
		`@media (prefers-contrast: more) {\n${block('\t', ':root:root', 'contrast', 'light')}}\n`,
		`@media print {\n${block('\t', ':root:root', 'contrast', 'light')}}\n`,
		rules(),
	].join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	writeFileSync(FILE, tokensCss());
	console.log(FILE);
}
