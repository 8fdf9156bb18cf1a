import type { Position } from 'geojson';
import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { apartFrom } from './apart.ts';
import { contains } from './bounds.ts';
import type { Dispute } from './disputes.ts';
import { DISPUTES, disputesOf, ENCLAVES } from './disputes.ts';
import { SCALES } from './land.ts';
import { readCountries } from './packages.ts';
import type { Properties, Shape, Sheet } from './sheet.ts';
import { line, linesFrom } from './sheet.ts';
import { unwrapLine } from './unwrap.ts';

const BORDER: Properties = { kind: 'country', kind_detail: 2 };
const DISPUTED: Properties = { ...BORDER, disputed: true };

type Named = GeometryObject & { properties: { name: string } };
type Pick = (a: string, b: string) => boolean;

function linesOf(topology: Topology, pick: Pick): Position[][] {
	const countries = topology.objects['countries'] as GeometryCollection<{ name: string }>;
	// A coast has the same country on both sides; a border has two.
	const { coordinates } = mesh(topology, countries, (a, b) => {
		const [one, other] = [(a as Named).properties.name, (b as Named).properties.name];
		return one !== other && !ENCLAVES.has(one) && !ENCLAVES.has(other) && pick(one, other);
	});
	return coordinates.map(unwrapLine);
}

/** The parts of a line inside a dispute's box, and the parts outside of it. */
function divide(
	whole: Position[],
	{ within }: Dispute,
): { held: Position[][]; free: Position[][] } {
	if (!within) return { held: [whole], free: [] };
	const parts = { held: [] as Position[][], free: [] as Position[][] };
	let now: 'held' | 'free' | undefined;
	for (let i = 1; i < whole.length; i++) {
		const [a, b] = [whole[i - 1]!, whole[i]!];
		const side = contains(within, [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]) ? 'held' : 'free';
		if (side === now) parts[side].at(-1)!.push(b);
		else parts[side].push([a, b]);
		now = side;
	}
	return parts;
}

/** The country borders of one topology: those all agree on, and those that are disputed. */
export function bordersOf(topology: Topology): { agreed: Position[][]; disputed: Position[][] } {
	const agreed = linesOf(topology, (a, b) => disputesOf(a, b).length === 0);
	const disputed: Position[][] = [];
	const first = (a: string, b: string) => disputesOf(a, b)[0];
	for (const dispute of DISPUTES) {
		let rest = linesOf(topology, (a, b) => first(a, b) === dispute);
		if (rest.length === 0) continue;
		if (dispute.instead) {
			disputed.push(dispute.instead);
			continue;
		}
		// One pair may be at odds in two places (India and China): each box takes its part.
		for (const one of disputesOf(...dispute.between)) {
			const parts = rest.map((whole) => divide(whole, one));
			disputed.push(...parts.flatMap(({ held }) => held));
			rest = parts.flatMap(({ free }) => free);
		}
		agreed.push(...rest);
	}
	return { agreed, disputed };
}

/** How far a border from the data may lie from the same one drawn by hand, in metres. */
const REACH = 6_000;

/**
 * @param trim cuts a line to its parts on land
 * @param drawn borders drawn by hand, which stand in place of those from the data
 */
export function borderSheets(
	trim: (line: Position[]) => Position[][],
	drawn: readonly Shape[],
): Sheet[] {
	return SCALES.map(({ scale, zooms }) => {
		const { agreed, disputed } = bordersOf(readCountries(scale));
		const own = linesFrom(drawn, 'country', zooms[0]);
		const sheet = (lines: Position[][], properties: Properties) =>
			lines
				.flatMap(trim)
				.flatMap(apartFrom(own, REACH))
				.map((coordinates) => line(coordinates, properties));
		return {
			layer: 'boundaries',
			zooms,
			features: [...sheet(agreed, BORDER), ...sheet(disputed, DISPUTED)],
		};
	});
}
