import { mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject } from 'topojson-specification';
import type { Position } from 'geojson';
import { readNature } from './packages.ts';
import type { Sheet } from './sheet.ts';
import { line } from './sheet.ts';

type Subunit = GeometryObject & { properties: { gu: string } };

/**
 * The borders of states and provinces, where Natural Earth has them at 50m: the United States,
 * Canada, Brazil and Australia.
 */
export function regionSheets(trim: (line: Position[]) => Position[][]): Sheet[] {
	const nature = readNature('50m');
	const subunits = nature.objects['subunits'] as GeometryCollection;
	const { coordinates } = mesh(nature, subunits, (a, b) => {
		const [one, other] = [a as Subunit, b as Subunit];
		// Between countries lies a country's border, which comes from a better source.
		return one !== other && one.properties.gu === other.properties.gu;
	});
	const features = coordinates
		.flatMap(trim)
		.map((part) => line(part, { kind: 'region', kind_detail: 4 }));
	return [{ layer: 'boundaries', zooms: [4, 6], features }];
}
