/** The archive that still maps are drawn from, as a file read while building. */
import { open, type FileHandle } from 'node:fs/promises';
import { PMTiles, type RangeResponse, type Source } from 'pmtiles';

class FileSource implements Source {
	readonly #path: string;
	readonly #file: Promise<FileHandle>;
	constructor(path: string) {
		this.#path = path;
		this.#file = open(path, 'r');
	}
	getKey = () => this.#path;
	async getBytes(offset: number, length: number): Promise<RangeResponse> {
		const buffer = new Uint8Array(length);
		const { bytesRead } = await (await this.#file).read(buffer, 0, length, offset);
		return { data: buffer.buffer.slice(0, bytesRead) };
	}
}

/** A reader of a PMTiles file. */
export const archiveIn = (path: string): PMTiles => new PMTiles(new FileSource(path));
