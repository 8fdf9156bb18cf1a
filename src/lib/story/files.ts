/** The files of a story as bytes, and their first reading: from bytes to text. */
import type { Problem } from '../std/result.ts';
import { problem } from './problems.ts';
import { rowEnds } from './rows.ts';

export interface StoryFile {
	/** Path inside the story's folder, with `/`. */
	readonly path: string;
	/** The whole file, or nothing of it where it is above the limit. */
	readonly bytes: Uint8Array;
	readonly size: number;
	/** Why it could not be read, where it could not: "it is a link that leads nowhere". */
	readonly unreadable?: string;
}

export interface StoryFiles {
	readonly slug: string;
	readonly files: readonly StoryFile[];
}

/** Data read from a file, and where each of its fields stands. */
export interface Data {
	readonly file: string;
	readonly value: unknown;
	/** Line, from 1, of the field at this path, or of the nearest one above it. */
	lineOf(path: readonly PropertyKey[]): number;
}

/** Megabytes that a file made by programs may have. */
const FILE_LIMIT = 8;
/** The same for what people write by hand; its parsers are slower, and a megabyte is a long book. */
const TEXT_LIMIT = 0.5;

/** And for a table of very many events: some two million of them. */
const TABLE_LIMIT = 800;

/** Megabytes that the file at this path may have. */
export const limitOf = (path: string): number =>
	path === 'events.csv' ? TABLE_LIMIT : /json$/.test(path) ? FILE_LIMIT : TEXT_LIMIT;

/** UTF-8 without a byte order mark and with `\n` line ends, or a problem. */
export function decode(file: StoryFile, problems: Problem[]): string | undefined {
	return isReadable(file, problems)
		? toText(file, { bytes: file.bytes, line: 1 }, problems)
		: undefined;
}

/** Lines of a file, and which of them is the first. */
export interface Piece {
	readonly text: string;
	readonly line: number;
}

/** One after the other, and then whether they were all. */
export type Pieces = Generator<Piece, boolean>;

/**
 * The same of a table in pieces of some megabytes that end with a row: a large one is longer than a
 * text can be. Gives at its end whether all of it could be read; nothing follows what could not.
 */
export function* decodeTable(file: StoryFile, problems: Problem[]): Pieces {
	if (!isReadable(file, problems)) return false;
	let line = 1;
	for (const bytes of rowsOf(file.bytes)) {
		const text = toText(file, { bytes, line }, problems);
		if (text === undefined) return false;
		yield { text, line };
		for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++;
	}
	return true;
}

/** Bytes of a piece, and what follows them until its last row ends. */
const PIECE = 4e6;

/** Whole rows, some megabytes of them at a time. */
function* rowsOf(bytes: Uint8Array): Generator<Uint8Array> {
	let start = 0;
	for (const end of rowEnds(bytes)) {
		if (end - start <= PIECE) continue;
		yield bytes.subarray(start, end);
		start = end;
	}
	if (start < bytes.length || bytes.length === 0) yield bytes.subarray(start);
}

function isReadable(file: StoryFile, problems: Problem[]): boolean {
	const refuse = (...found: Parameters<typeof problem>) => {
		problems.push(problem(...found));
		return false;
	};
	// parse.ts has said why.
	if (file.unreadable) return false;
	const limit = limitOf(file.path);
	const spot = { file: file.path };
	if (file.size > limit * 1e6) {
		// Rounded up, so that it never says “8 MB; the limit is 8 MB”.
		const size = Math.ceil(file.size / 1e5) / 10;
		return refuse('file-too-large', spot, { size, limit });
	}
	if (isUtf16(file.bytes)) return refuse('file-encoding', spot, { guess: ' but in UTF-16' });
	return true;
}

/** @param piece whole characters, and the line on which they begin */
function toText(
	{ path }: StoryFile,
	piece: { readonly bytes: Uint8Array; readonly line: number },
	problems: Problem[],
): string | undefined {
	const spot = (read: string, at: number) => ({
		file: path,
		line: piece.line + lineAt(read, at) - 1,
	});
	const refuse = (...found: Parameters<typeof problem>) => void problems.push(problem(...found));
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(piece.bytes);
	} catch {
		const read = new TextDecoder().decode(piece.bytes);
		const words = { guess: '; it may be in Windows-1252' };
		return refuse('file-encoding', spot(read, read.indexOf('\uFFFD')), words);
	}
	// eslint-disable-next-line no-control-regex -- these characters are what is looked for
	const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.exec(text);
	if (control) {
		const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
		const found = code === '0000' ? 'a NUL byte' : `the control character U+${code}`;
		return refuse('file-nul', spot(text, control.index), { found });
	}
	return (piece.line === 1 ? text.replace(/^\uFEFF+/, '') : text).replace(/\r\n?/g, '\n');
}

/** By its byte order mark, or because about every other byte is NUL. */
function isUtf16(bytes: Uint8Array): boolean {
	const [a, b] = bytes;
	if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
	const head = bytes.subarray(0, 1000);
	return head.filter((byte) => byte === 0).length * 3 > head.length;
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split(/\r\n?|\n/).length;

export interface FrontMatter {
	readonly matter: string;
	readonly body: string;
	/** The line of the file on which the body begins; the front matter begins on the second. */
	readonly bodyLine: number;
}

/** The fields of an event's file and the prose below them, or what is wanting. */
export function split(text: string): FrontMatter | 'missing' | 'open' {
	const [opening] = /^---[ \t]*(?:\n|$)/.exec(text) ?? [];
	if (opening === undefined) return 'missing';
	const rest = text.slice(opening.length);
	const end = /^---[ \t]*(?:\n|$)/m.exec(rest);
	if (!end) return 'open';
	const matter = rest.slice(0, end.index);
	const body = rest.slice(end.index + end[0].length);
	return { matter, body, bodyLine: matter.split('\n').length + 2 };
}
