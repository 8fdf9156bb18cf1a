/** The colours and strokes of a still map, read from the page's own style sheets, in the light theme. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import type { Inks } from '../std/typeset.ts';

const SHEETS = 'src';
/**
 * Properties that are SVG attributes too. Only lines are translucent as a whole, and the rasteriser
 * stops at a translucent group that lies outside the picture, so their opacity is that of the stroke.
 */
const DRAWN: Readonly<Record<string, string>> = {
	fill: 'fill',
	'fill-opacity': 'fill-opacity',
	stroke: 'stroke',
	'stroke-width': 'stroke-width',
	'stroke-opacity': 'stroke-opacity',
	'stroke-dasharray': 'stroke-dasharray',
	opacity: 'stroke-opacity',
};
const LENGTHS = ['stroke-width', 'stroke-dasharray'];

type Declarations = ReadonlyMap<string, string>;

/** @param css the style sheets of the page; only what is outside @media counts, which is the light theme */
export function inksOf(css: string): Inks {
	const rules = new Map<string, Map<string, string>>();
	postcss.parse(css).each((node) => {
		if (node.type !== 'rule') return;
		for (const selector of node.selectors) {
			const declared = rules.get(selector) ?? new Map<string, string>();
			node.each((one) => {
				if (one.type === 'decl') declared.set(one.prop, one.value);
			});
			rules.set(selector, declared);
		}
	});
	const of = (selector: string): Declarations => {
		const found = rules.get(selector);
		if (!found) throw new Error(`No style sheet in ${SHEETS}/ has a rule for ${selector}.`);
		return found;
	};
	const resolve = (value: string): string =>
		value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
			const token = of(':root').get(name);
			if (token === undefined) throw new Error(`No style sheet in ${SHEETS}/ has ${name}.`);
			return resolve(token);
		});
	return {
		colour: (token) => resolve(`var(--${token})`),
		attributes(selectors, scale) {
			const merged = new Map(selectors.flatMap((selector) => [...of(selector)]));
			return [...merged]
				.filter(([name]) => name in DRAWN)
				.map(([name, value]) => {
					const drawn = LENGTHS.includes(name) ? scaled(value, scale) : resolve(value);
					return `${DRAWN[name]}="${drawn}"`;
				})
				.join(' ');
		},
	};
}

const scaled = (value: string, scale: number) =>
	value.replace(/[\d.]+(px)?/g, (length) =>
		String(Math.round((parseFloat(length) / scale) * 100) / 100),
	);

let kept: Inks | undefined;

/** The inks of this project's page. */
export function inks(): Inks {
	kept ??= inksOf(
		readdirSync(SHEETS, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.css'))
			.sort()
			.map((name) => readFileSync(join(SHEETS, name), 'utf8'))
			.join('\n'),
	);
	return kept;
}
