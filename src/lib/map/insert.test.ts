import type { LayerSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { withStory } from './insert.ts';

const layer = (id: string, type: string, from = ''): LayerSpecification =>
	({ id, type, source: 's', 'source-layer': from }) as unknown as LayerSpecification;
const STORY = [
	...[layer('area', 'fill'), layer('move', 'line'), layer('head', 'symbol')],
	...[layer('disc', 'circle'), layer('mark', 'symbol')],
];
const order = (layers: LayerSpecification[]) =>
	withStory(layers, STORY)
		.map(({ id }) => id)
		.join(' ');

test('what the story draws lies above the roads and below the labels, what it writes on top', () => {
	const style = [layer('land', 'fill'), layer('road', 'line', 'roads'), layer('town', 'symbol')];
	expect(order(style)).toBe('land road area move town head disc mark');
});

test('labels between the roads do not count: bridges come after them', () => {
	const style = [
		...[layer('street', 'line', 'transportation'), layer('oneway', 'symbol', 'transportation')],
		...[
			layer('bridge', 'line', 'transportation'),
			layer('border', 'line'),
			layer('place', 'symbol'),
		],
	];
	expect(order(style)).toBe('street oneway bridge border area move place head disc mark');
});

test('a style without labels or roads has the story on top', () => {
	expect(order([layer('aerial', 'raster')])).toBe('aerial area move head disc mark');
	expect(withStory([], [layer('area', 'fill')])).toHaveLength(1);
});
