import { metres } from './bounds.ts';
import { Nearby } from './nearby.ts';
import type { Label } from './labels.ts';
import { namesIn } from './labels.ts';
import type { Properties, Shape } from './sheet.ts';
import { sameKey } from './spelling.ts';

/** How far a gazetteer's point may lie from where a cartographer put the label, in metres. */
const SAME_LABEL = 3_000;

/** What a drawn label takes over from the gazetteer where it says nothing itself. */
const INHERITED = /^(name:|population_rank$|capital$)/u;

/**
 * Where a town has a label drawn by hand, that label stands, and the gazetteer's goes.
 * @param drawn points of the layer `places`
 * @returns the drawn labels with what the gazetteer adds to them, and the labels that are left
 */
export function adopt(
	drawn: readonly Shape[],
	labels: readonly Label[],
): { drawn: Shape[]; left: Label[] } {
	const near = new Nearby<Label>();
	for (const label of labels) near.add(label);
	const taken = new Set<Label>();
	const adopted = drawn.map((shape) => {
		const { geometry, properties } = shape;
		if (geometry.type !== 'Point' || properties['kind'] === 'region') return shape;
		const keys = new Set(namesIn(properties).map(sameKey));
		const same = near
			.around(geometry.coordinates)
			.filter(
				({ at, known }) =>
					metres(at, geometry.coordinates) < SAME_LABEL &&
					known.some((name) => keys.has(sameKey(name))),
			);
		for (const label of same) taken.add(label);
		const added: Properties = {};
		for (const [key, value] of Object.entries(same[0]?.properties ?? {}))
			if (INHERITED.test(key) && !(key in properties)) added[key] = value;
		return { ...shape, properties: { ...properties, ...added } };
	});
	return { drawn: adopted, left: labels.filter((label) => !taken.has(label)) };
}
