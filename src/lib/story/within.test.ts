import { expect, test } from 'vitest';
import { lighthouse, problemsOf } from '../../../tests/fixtures/lighthouse.ts';

/** The story with further places, each within the one that it is mapped to. */
const within = (places: Readonly<Record<string, string | undefined>>) => {
	const features = Object.entries(places).map(([id, outer]) => ({
		...{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [2.5, 51.5] } },
		properties: {
			...{ name: id, kind: 'region', precision: 'region', display: 'label', located: 'by hand' },
			...(outer !== undefined && { within: outer }),
		},
	}));
	const file = JSON.stringify({ type: 'FeatureCollection', features });
	return problemsOf(lighthouse({ 'places.geojson': file })).map(({ code, path }) =>
		`${code} ${path}`.replace('.properties.within', ''),
	);
};

test('a place lies in another that is there', () => {
	expect(within({ lighthouse: 'coast', coast: undefined })).toEqual([]);
	expect(within({ lighthouse: 'cost', coast: undefined })).toEqual(['place-unknown features[1]']);
});

test('a circle is told once, of a place that is in it', () => {
	const itself = { lighthouse: 'coast', coast: 'coast' };
	expect(within(itself)).toEqual(['place-within-itself features[2]']);
	const twice = { lighthouse: 'a', a: 'b', b: 'c', c: 'a', other: 'b', d: 'd' };
	expect(within(twice)).toEqual([
		'place-within-itself features[2]',
		'place-within-itself features[6]',
	]);
});

test('a long chain ends', () => {
	const chain = Array.from({ length: 5000 }, (_, i) => [`p${i}`, `p${i + 1}`] as const);
	const places = { lighthouse: 'p0', ...Object.fromEntries(chain), p5000: undefined };
	expect(within(places)).toEqual([]);
});
