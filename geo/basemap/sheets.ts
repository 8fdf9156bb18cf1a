import type { Box } from './boxes.ts';
import { WORLD } from './boxes.ts';
import { borderSheets } from './borders.ts';
import { metres } from './bounds.ts';
import { countrySheet } from './countries.ts';
import type { Drawing } from './drawn.ts';
import { drawnSheets } from './drawn.ts';
import { mergeTowns } from './gazetteer.ts';
import { landSheets } from './land.ts';
import { readListed, readPopulated } from './packages.ts';
import { regionSheets } from './regions.ts';
import { seaSheet } from './seas.ts';
import type { Sheet } from './sheet.ts';
import { ashore } from './shore.ts';
import { sameKey } from './spelling.ts';
import { namesIn, townSheet } from './towns.ts';
import { lakes, waterSheets } from './water.ts';

/** How far a gazetteer's point may lie from where a cartographer put the label, in metres. */
const SAME_LABEL = 3_000;

/** A test for towns that are drawn by hand already: same name, and near. */
function drawnTest(drawn: readonly Drawing[]) {
	const labels = drawn.flatMap(({ layers }) =>
		(layers.places ?? []).map(({ geometry, properties }) => ({
			at: geometry.type === 'Point' ? geometry.coordinates : [NaN, NaN],
			keys: new Set(namesIn(properties).map(sameKey)),
		})),
	);
	return (at: readonly number[], names: readonly string[]): boolean =>
		labels.some(
			(label) =>
				metres(label.at, [...at]) < SAME_LABEL &&
				names.some((name) => label.keys.has(sameKey(name))),
		);
}

/** Everything that is on the map, ready to be cut into tiles. */
export function allSheets(boxes: readonly Box[], drawn: readonly Drawing[]): Sheet[] {
	const people = readPopulated();
	// Villages are named from z9 on, so only where tiles go that deep.
	const detail = boxes.filter(({ deepest }) => deepest > WORLD.deepest + 2);
	const towns = mergeTowns(
		people,
		readListed(),
		detail.map(({ bounds }) => bounds),
	);
	const isDrawn = drawnTest(drawn);
	const trim = ashore(lakes());
	return [
		...landSheets(),
		...waterSheets(),
		...regionSheets(trim),
		...borderSheets(trim),
		...drawnSheets(drawn),
		seaSheet(),
		countrySheet(people),
		townSheet(towns, boxes, (town, names) => isDrawn(town.at, names)),
	];
}
