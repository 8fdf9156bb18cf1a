import { PMTiles } from 'pmtiles';

/** The scheme under which tiles of an archive are asked for. */
export const SCHEME = 'dateline';

/** The part of a reader of archives that is used here. */
export type Archive = Pick<PMTiles, 'getHeader' | 'getZxy'>;

const archives = new Map<string, Archive>();

/** The reader of an archive: one per address, since it keeps the directory it has read. */
export function archiveAt(address: string): Archive {
	const found = archives.get(address) ?? new PMTiles(address);
	archives.set(address, found);
	return found;
}

/** Forgets an archive that could not be read, so that a second try asks again. */
export function forgetArchive(address: string): void {
	archives.delete(address);
}

/** Whether an address is that of an archive, rather than of a style. */
export const isArchive = (address: string): boolean => !/\.json($|\?)/.test(address);

/** The template of tile addresses of an archive. */
export const tileAddress = (archive: string): string => `${SCHEME}://${archive}/{z}/{x}/{y}`;

/**
 * Reads one tile. A tile that is not there is an error with `status` 404, for which a sparse source
 * enlarges the tile above; an archive that cannot be read throws without one, since it must not
 * pass for a missing tile.
 */
export async function readTile(
	{ url }: { url: string },
	{ signal }: AbortController,
	open: (address: string) => Archive = archiveAt,
): Promise<{ data: ArrayBuffer }> {
	const [, address, z, x, y] = /^\w+:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? [];
	if (!address) throw new Error(`not the address of a tile: ${url}`);
	const tile = await open(address).getZxy(Number(z), Number(x), Number(y), signal);
	if (!tile) throw Object.assign(new Error(`no tile ${z}/${x}/${y}`), { status: 404 });
	return { data: tile.data };
}
