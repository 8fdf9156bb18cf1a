/**
 * The grounds of a story's further views as one file, `ground.svg`, into which the page's stills refer.
 * No style sheet of a page reaches into it, but what is inherited does: so its colours are the page's
 * own tokens, by name, and follow theme, contrast and print.
 */
import { GROUND } from '../scene/ground.ts';
import { LETTERING } from '../scene/lettering.ts';
import type { Ground } from './ground.ts';

const token = (name: string) => `var(--${name})`;

const PAINT = new Map<string, string>(
	GROUND.map(({ id, draw, colour }) => [
		id,
		`${draw === 'fill' ? 'fill' : 'stroke'}="${token(colour)}"`,
	]),
);
const TYPE = new Map<string, string>(
	LETTERING.map(({ id, colour, halo = 'halo', bold, spacing }) => [
		id,
		[
			`fill="${token(colour)}" stroke="${token(halo)}"`,
			bold ? ' font-weight="600"' : '',
			spacing ? ` letter-spacing="${spacing}em"` : '',
		].join(''),
	]),
);

/** The same elements with attributes for what the page's style sheet says of their classes. */
const dressed = ({ shapes, names }: Ground) => ({
	shapes: shapes.replace(
		/<path class="g-([\w-]+)"( stroke="#)?/g,
		(_, id: string, own: string | undefined) =>
			`<path vector-effect="non-scaling-stroke" ${own?.trim() ?? PAINT.get(id)}`,
	),
	names: names.replace(
		/<text class="g-([\w-]+)"( data-narrow="true")?/g,
		(_, id: string, narrow: string | undefined) =>
			`<text ${TYPE.get(id)}${narrow ? '' : ' display="var(--wide, inline)"'}`,
	),
});

/** @param views by id, each with the ground that the page would have */
export function asideFile(views: readonly { readonly id: string; readonly ground: Ground }[]) {
	const parts = views.map(({ id, ground }) => {
		const { shapes, names } = dressed(ground);
		return (
			`<g id="${id}" fill="none" stroke-linejoin="round">${shapes}</g>` +
			`<g id="${id}.names" font-family="var(--sans)" text-anchor="middle" paint-order="stroke" stroke-width="2.6" stroke-linejoin="round">${names}</g>`
		);
	});
	return `<svg xmlns="http://www.w3.org/2000/svg">${parts.join('')}</svg>`;
}
