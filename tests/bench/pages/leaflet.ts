/** The usual home-made page: Leaflet with clustered markers, and a list. */
import 'leaflet';
import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import type { BenchStory } from './data.ts';
import { list, shown } from './list.ts';
import './page.css';

// The plug-in adds itself to the global of this name, as it does on the pages it is made for.
const { L } = window as unknown as { L: typeof import('leaflet') };
const story = (await (await fetch('data.json')).json()) as BenchStory;
const box = document.querySelector<HTMLElement>('#map')!;
const map = L.map(box, { attributionControl: false, maxZoom: 18 });
const [west, south, east, north] = story.bounds;
map.fitBounds([
	[south, west],
	[north, east],
]);
const markers = new globalThis.Map(
	story.events.flatMap(({ id, at, title }) => {
		const icon = L.divIcon({ className: 'mark', html: '●' });
		return at ? [[id, L.marker([at[1], at[0]], { title, icon })] as const] : [];
	}),
);
const clusters = L.markerClusterGroup();
clusters.addLayers([...markers.values()]);
map.addLayer(clusters);
shown(box);

let drawn = story.events;
const chosen = L.circleMarker([0, 0], { radius: 12 });
list(story, document.querySelector('main')!, ({ events, selected }) => {
	const marker = selected === undefined ? undefined : markers.get(selected);
	if (marker) chosen.setLatLng(marker.getLatLng()).addTo(map);
	if (events === drawn) return;
	drawn = events;
	clusters.clearLayers();
	clusters.addLayers(events.flatMap(({ id }) => markers.get(id) ?? []));
});
