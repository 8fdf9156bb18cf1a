/** Lines as SVG path data in units of the sheet: no more of them than the sheet shows, nor finer than eyes see. */
import { SHEET } from '../scene/sheet.ts';
import { pathData, type Path } from '../scene/path.ts';
import { thinned } from '../std/thinned.ts';

type Point = Path[number];

/** Units by which a line may leave the sheet, so that neither its end nor its width is seen there. */
const AROUND = 60;
/** Units by which a point may stand beside the line between its neighbours, and not be missed. */
const FINE = 0.4;

/** The parts of a line that are on the sheet; empty where it is nowhere on it. */
export const lineData = (points: Path): string =>
	partsOn(points)
		.map((part) => pathData(thinned(part, FINE)))
		.join('');

/** Whether a point is on the sheet or close to it. */
export const isNear = ([x, y]: Point): boolean =>
	x >= -AROUND && y >= -AROUND && x <= SHEET.width + AROUND && y <= SHEET.height + AROUND;

function partsOn(points: Path): Point[][] {
	const parts: Point[][] = [];
	let open = false;
	for (const [i, to] of points.entries()) {
		const from = points[i - 1];
		if (!from) continue;
		if (!mayCross(from, to)) open = false;
		else if (open) parts.at(-1)?.push(to);
		else {
			parts.push([from, to]);
			open = true;
		}
	}
	return parts;
}

/** Whether the box around a stretch of line touches the sheet. */
const mayCross = ([ax, ay]: Point, [bx, by]: Point) =>
	Math.max(ax, bx) >= -AROUND &&
	Math.max(ay, by) >= -AROUND &&
	Math.min(ax, bx) <= SHEET.width + AROUND &&
	Math.min(ay, by) <= SHEET.height + AROUND;
