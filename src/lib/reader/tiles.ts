import { asset } from '$app/paths';
import { isLocal } from '../scene/basemap.ts';
import { CONFIGURED } from '../scene/configured.ts';

/** The address of the basemap, from the page that asks. */
export const tilesAddress = (): string =>
	isLocal(CONFIGURED) ? asset(`/${CONFIGURED.address}`) : CONFIGURED.address;
