/** The floor of a MapLibre application: one GeoJSON source, a circle each, and a hand-written list. */
import { Map, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { BenchEvent, BenchStory } from './data.ts';
import { list, shown } from './list.ts';
import './page.css';

const points = (events: readonly BenchEvent[]): GeoJSON.FeatureCollection => ({
	type: 'FeatureCollection',
	features: events.flatMap(({ id, at }) =>
		at
			? [
					{
						type: 'Feature' as const,
						properties: { id },
						geometry: { type: 'Point' as const, coordinates: [...at] },
					},
				]
			: [],
	),
});

setWorkerUrl(workerUrl);
const story = (await (await fetch('data.json')).json()) as BenchStory;
const box = document.querySelector<HTMLElement>('#map')!;
const map = new Map({
	container: box,
	bounds: [...story.bounds],
	attributionControl: false,
	style: {
		version: 8,
		sources: { events: { type: 'geojson', data: points(story.events) } },
		layers: [
			{ id: 'ground', type: 'background', paint: { 'background-color': '#eee' } },
			{ id: 'events', type: 'circle', source: 'events', paint: { 'circle-color': '#a22' } },
			{
				...{ id: 'selected', type: 'circle', source: 'events' },
				...{ filter: ['==', ['get', 'id'], ''], paint: { 'circle-radius': 10 } },
			},
		],
	},
});
void map.once('idle').then(() => shown(box));

let drawn = story.events;
list(story, document.querySelector('main')!, ({ events, selected }) => {
	const update = () => {
		map.setFilter('selected', ['==', ['get', 'id'], selected ?? '']);
		if (events === drawn) return;
		drawn = events;
		map.getSource<GeoJSONSource>('events')?.setData(points(events));
	};
	if (map.getSource('events')) update();
	else void map.once('load').then(update);
});
