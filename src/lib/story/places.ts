/** Places and lines as they may be shown. The coordinates of a withheld place end here. */
import type { LonLat } from '../std/lonlat.ts';
import { sparse, type Context } from './context.ts';
import { defaultDisplay } from './precision.ts';
import type { RawPlaces } from './schema.ts';
import type { Line, Place } from './story.ts';
import { wound } from './winding.ts';

type Feature = RawPlaces['features'][number];

export function readPlace(context: Context, feature: Feature): Place {
	const { id, properties: p } = feature;
	return sparse({
		id,
		name: context.text(p.name),
		names: typeof p.name === 'string' ? {} : p.name,
		aliases: p.aliases,
		kind: p.kind,
		precision: p.precision,
		display: p.display ?? defaultDisplay(p.precision),
		within: p.within,
		...shownPoint(context, feature),
		located: context.text(p.located),
		note: context.text(p.note),
		untranslated: context.untranslated(p, ['located', 'note'], ['name']),
	});
}

/** Where the mark stands; of a withheld place that is where its stand-in has it. */
function shownPoint(
	context: Context,
	{ geometry, properties }: Feature,
): { at?: LonLat; radius?: number } {
	if (properties.precision === 'withheld') {
		const { features } = context.draft.places.value;
		const other = features.find((feature) => feature.id === properties['stands-in']);
		if (!other || other.properties.precision === 'withheld') return {};
		return shownPoint(context, other);
	}
	if (!geometry) return {};
	const [lon = 0, lat = 0] = geometry.coordinates;
	const { radius } = properties;
	return { at: [lon, lat], ...(radius !== undefined && { radius }) };
}

export function readLines(context: Context): Line[] {
	return (context.draft.lines?.value.features ?? []).map(({ id, geometry, properties }) =>
		sparse({
			id,
			name: context.text(properties.name),
			geometry: wound(geometry),
			untranslated: context.untranslated(properties, [], ['name']),
		}),
	);
}
