import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Coming closer by steps, for buttons. The library counts each from where the map then is, which of
 * presses that come quickly leaves hardly more than one; here each is counted from where the map is
 * on its way to.
 * @returns takes by how many levels of zoom the map is to come closer
 */
export function stepping(map: MapLibreMap, animate: boolean): (levels: number) => void {
	let aim: number | undefined;
	map.on('moveend', () => (aim = undefined));
	return (levels) => {
		const zoom = (aim ?? map.getZoom()) + levels;
		const within = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), zoom));
		// What it was on its way to ends at that, and is told as ended.
		map.easeTo({ zoom: within, animate });
		if (map.isMoving()) aim = within;
	};
}
