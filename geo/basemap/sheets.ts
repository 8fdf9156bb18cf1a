import { adopt } from './adopt.ts';
import type { Box } from './boxes.ts';
import { WORLD } from './boxes.ts';
import { borderSheets } from './borders.ts';
import { countrySheet } from './countries.ts';
import type { Drawing } from './drawn.ts';
import { drawnSheets } from './drawn.ts';
import { mergeTowns } from './gazetteer.ts';
import { labelsOf } from './labels.ts';
import { landSheets } from './land.ts';
import { readListed, readPopulated } from './packages.ts';
import { regionSheets } from './regions.ts';
import { seaSheet } from './seas.ts';
import type { Layer, Shape, Sheet } from './sheet.ts';
import { ashore } from './shore.ts';
import { townSheet } from './towns.ts';
import { lakes, waterSheets } from './water.ts';

/** Everything that is on the map, ready to be cut into tiles. */
export function allSheets(boxes: readonly Box[], drawings: readonly Drawing[]): Sheet[] {
	const people = readPopulated();
	// Villages are named from z9 on, so only where tiles go that deep.
	const detail = boxes.filter(({ deepest }) => deepest > WORLD.deepest + 2);
	const towns = mergeTowns(
		people,
		readListed(),
		detail.map(({ bounds }) => bounds),
	);
	const shapes = (layer: Layer): Shape[] => drawings.flatMap(({ layers }) => layers[layer] ?? []);
	const { drawn: places, left } = adopt(shapes('places'), labelsOf(towns));
	const trim = ashore(lakes());
	return [
		...landSheets(),
		...waterSheets(shapes('water')),
		...regionSheets(trim),
		...borderSheets(trim, shapes('boundaries')),
		...drawnSheets((layer) => (layer === 'places' ? places : shapes(layer))),
		seaSheet(),
		countrySheet(people),
		townSheet(left, places, boxes),
	];
}
