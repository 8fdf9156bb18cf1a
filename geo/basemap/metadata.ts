import { ATTRIBUTION } from './credits.ts';
import { LAYERS } from './sheet.ts';
import type { Sheet } from './sheet.ts';

type FieldType = 'String' | 'Number' | 'Boolean';

function fieldsOf(sheets: readonly Sheet[]): Record<string, FieldType> {
	const fields = new Map<string, FieldType>();
	const types = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;
	for (const { features } of sheets)
		for (const { properties } of features)
			for (const [key, value] of Object.entries(properties))
				fields.set(key, types[typeof value as keyof typeof types]);
	return Object.fromEntries([...fields].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What the archive says of itself. Name, type and version are those of a Protomaps basemap of the
 * fourth generation, so that a reader who tells schemas apart by them knows this one.
 * @param inputs the fingerprint of what it was made from
 */
export function metadataOf(sheets: readonly Sheet[], deepest: number, inputs: string): object {
	const layers = LAYERS.flatMap((id) => {
		const own = sheets.filter(({ layer, features }) => layer === id && features.length > 0);
		if (own.length === 0) return [];
		const minzoom = Math.min(...own.map(({ zooms }) => zooms[0]));
		return [{ id, fields: fieldsOf(own), minzoom, maxzoom: deepest }];
	});
	return {
		vector_layers: layers,
		attribution: ATTRIBUTION,
		description: 'Basemap layers in the Protomaps v4 schema, from Natural Earth and GeoNames',
		name: 'Dateline Basemap (Protomaps schema)',
		type: 'baselayer',
		version: '4.0.0',
		'dateline:inputs': inputs,
	};
}
