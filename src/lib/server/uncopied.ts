/**
 * Files of hundreds of megabytes, on their way to the disk. Kit asks an endpoint's answer for a copy of
 * itself, and that for its body, which the platform puts together and copies once more: four times
 * half a gigabyte, beside a story that is in memory too.
 */

import { building } from '$app/environment';

/** Bytes that a file may have; so many addresses are reserved, and none of them takes memory before it is written to. */
const MOST = 4e9;

/**
 * The pieces of a text as UTF-8, one behind the other.
 * @throws RangeError where they are more than four gigabytes
 */
export function gathered(pieces: Iterable<string>): Uint8Array<ArrayBuffer> {
	const buffer = new ArrayBuffer(0, { maxByteLength: MOST });
	const encoder = new TextEncoder();
	// One room for all of them: new memory again and again has the engine look for garbage.
	let room = new Uint8Array();
	for (const piece of pieces) {
		// UTF-8 needs at most three bytes where a string has one unit (WHATWG Encoding, encodeInto).
		if (room.length < piece.length * 3) room = new Uint8Array(piece.length * 3);
		const { written } = encoder.encodeInto(piece, room);
		const at = buffer.byteLength;
		buffer.resize(at + written);
		new Uint8Array(buffer, at).set(room.subarray(0, written));
	}
	return new Uint8Array(buffer);
}

/** An answer that gives its bytes as they are, once. For the build alone: they are no stream. */
export class Uncopied extends Response {
	readonly #bytes: Uint8Array<ArrayBuffer>;

	/** @param like has its headers */
	constructor(bytes: Uint8Array<ArrayBuffer>, like: Response) {
		super(null, { status: like.status, headers: like.headers });
		this.#bytes = bytes;
	}

	override arrayBuffer(): Promise<ArrayBuffer> {
		const { buffer, byteOffset, byteLength } = this.#bytes;
		const isAll = byteLength === buffer.byteLength;
		return Promise.resolve(isAll ? buffer : buffer.slice(byteOffset, byteOffset + byteLength));
	}
}

/**
 * What an endpoint answers with a large file.
 * @param type its media type
 * @param locals of the request: while building the bytes go there, and the hook makes them an `Uncopied`
 */
export function fileAnswer(
	bytes: Uint8Array<ArrayBuffer>,
	type: string,
	locals: App.Locals,
): Response {
	const headers = { 'content-type': type };
	// The platform's own answers take no memory that may still grow.
	if (!building) return new Response(bytes.slice(), { headers });
	locals.file = bytes;
	return new Response(null, { headers });
}
