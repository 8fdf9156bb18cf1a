/** Tiles in the Shortbread or OpenMapTiles schema, styled by a library in our colours and fonts. */
import { osm } from '@versatiles/style';
import { omt } from '@versatiles/style/omt';
import type {
	ExpressionSpecification,
	FilterSpecification,
	LayerSpecification,
	StyleSpecification,
	SymbolLayerSpecification,
	VectorSourceSpecification,
} from 'maplibre-gl';
import type { Schema } from '../scene/basemap.ts';
import { luminance } from '../scene/contrast.ts';
import { labelLanguage } from '../scene/lettering.ts';
import type { OwnPlace } from '../scene/own.ts';
import type { Palette } from '../scene/tokens.ts';
import type { BasemapOptions, Fonts } from './basemap.ts';
import { BASEMAP } from './ground.ts';

/** The source layers that hold the names of places. */
const PLACES = ['place_labels', 'place'];

/** The library's colours, of which most are the same of ours. */
function inOurs(c: Palette) {
	const { ground, water, urban, wood, building, road, rail, border, halo, label } = c;
	const quiet = c['label-quiet'];
	return {
		...{ background: water, land: ground, water, natureWood: wood, naturePark: wood },
		...{ natureGrass: wood, natureLeisure: wood, natureAgriculture: ground, natureRock: ground },
		...{ natureSand: ground, natureWetland: ground, glacier: halo, areaBurial: wood },
		...{ areaResidential: urban, areaCommercial: urban, areaIndustrial: urban, areaWaste: urban },
		...{ siteConstruction: urban, siteEducation: urban, siteHospital: urban, siteDanger: urban },
		...{ sitePrison: urban, siteParking: urban, siteSports: wood, building, buildingBg: building },
		...{ roadStreet: road, roadStreetBg: road, roadMotorway: road, roadMotorwayBg: road },
		...{ roadTrunk: road, roadTrunkBg: road, transitRail: rail, transitSubway: rail },
		...{ transitCycle: road, transitFoot: road, boundary: border, boundaryDisputed: border },
		...{ label, labelHalo: halo, labelShield: quiet, labelSymbol: quiet, labelPoi: quiet },
		...{ labelHousenumber: quiet, labelWater: c['label-water'] },
	};
}

/** Whether a place is called as one of the story's: by name alone, since the schemas agree on little else. */
function calledAs(own: readonly OwnPlace[], language: string): ExpressionSpecification {
	const names: ExpressionSpecification = ['literal', own.flatMap((place) => [...place.names])];
	const keys = ['name', `name:${language}`, `name_${language}`];
	return ['any', ...keys.map((key): ExpressionSpecification => ['in', ['get', key], names])];
}

/** A label in our fonts and without icons; nothing of one that was only an icon. */
function lettered(
	layer: SymbolLayerSpecification,
	own: readonly OwnPlace[],
	language: string,
): LayerSpecification[] {
	if (!layer.layout?.['text-field']) return [];
	const noIcon = (part: object = {}) =>
		Object.fromEntries(Object.entries(part).filter(([key]) => !key.startsWith('icon-')));
	const isBold = /bold/i.test(JSON.stringify(layer.layout['text-font'] ?? ''));
	const isPlace = own.length > 0 && PLACES.includes(layer['source-layer'] ?? '');
	const keep = ['!', calledAs(own, language)] as ExpressionSpecification;
	const filter = (layer.filter ? ['all', layer.filter, keep] : keep) as FilterSpecification;
	return [
		{
			...layer,
			layout: { ...noIcon(layer.layout), 'text-font': [isBold ? 'Sans Bold' : 'Sans'] },
			paint: noIcon(layer.paint),
			...(isPlace && { filter }),
		},
	];
}

const onlyOurs = (
	layers: readonly LayerSpecification[],
	own: readonly OwnPlace[],
	language: string,
): LayerSpecification[] =>
	layers.flatMap((layer) => {
		const here = 'source' in layer ? { ...layer, source: BASEMAP } : layer;
		return here.type === 'symbol' ? lettered(here, own, language) : [here];
	});

/** A style whose only addresses are those of the source: no glyphs, no sprites, a flat map. */
export function foreignStyle(
	schema: Exclude<Schema, 'protomaps'>,
	source: VectorSourceSpecification,
	{ colours, language: reader, fonts, own }: BasemapOptions,
): StyleSpecification {
	const language = labelLanguage(reader);
	const isDark = luminance(colours.ground) < 0.2;
	const theme = isDark ? ('muted-dark' as const) : ('muted' as const);
	const { tiles = [], minzoom = 0, maxzoom = 14 } = source;
	const tileset = { tilejson: '3.0.0' as const, tiles, minzoom, maxzoom, vector_layers: [] };
	const options = { theme, colors: inOurs(colours), text: { language } };
	const made =
		schema === 'shortbread'
			? osm({ ...options, urls: { osm: tileset } })
			: omt({ ...options, urls: { omt: tileset } });
	const layers = onlyOurs(made.layers as LayerSpecification[], own, language);
	return {
		version: 8,
		'font-faces': fonts satisfies Fonts,
		sources: { [BASEMAP]: source },
		layers,
	};
}
