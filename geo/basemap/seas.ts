import type { Sheet } from './sheet.ts';
import { point } from './sheet.ts';
import { namesOf } from './tongues.ts';
import { readTable } from './tsv.ts';

/** Oceans, seas, straits and lakes: labels at the points of `seas.tsv`. */
export function seaSheet(): Sheet {
	const features = readTable('seas.tsv').map(({ kind, lon, lat, zoom, ...names }) =>
		point([Number(lon), Number(lat)], {
			...(kind === 'lake' ? { kind: 'water', kind_detail: kind } : { kind: kind! }),
			...namesOf(names['en']!, names),
			'name:en': names['en']!,
			min_zoom: Number(zoom),
		}),
	);
	return { layer: 'water', zooms: [0, 12], features };
}
