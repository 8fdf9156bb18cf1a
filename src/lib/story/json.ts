/** JSON with line numbers, and with complaints that say where and why, which `JSON.parse` does not always. */
import type { Problem } from '../std/result.ts';
import type { Data } from './files.ts';
import { problem } from './problems.ts';
import { locate, scan } from './jsonscan.ts';

/** Levels of lists and groups. GeoJSON has at most eight. */
const DEPTH = 32;

export function readJson(file: string, text: string, problems: Problem[]): Data | undefined {
	const line = lines(text);
	const read = scan(text, DEPTH);
	if ('fault' in read) {
		const spot = { file, line: line(read.at) };
		if (read.fault === 'deep') problems.push(problem('too-deep', spot, { limit: DEPTH }));
		else problems.push(problem('json-broken', spot, { reason: read.fault }));
		return undefined;
	}
	for (const { at, name } of read.twice) {
		const reason = `the field “${name}” is there twice.`;
		problems.push(problem('json-broken', { file, line: line(at) }, { reason }));
	}
	if (read.twice.length) return undefined;
	const value: unknown = JSON.parse(text);
	return { file, value, lineOf: (path) => line(locate(read.root, path)) };
}

/** The line, from 1, of an offset. */
function lines(text: string): (offset: number) => number {
	const ends: number[] = [];
	for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
	return (offset) => {
		let [low, high] = [0, ends.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((ends[middle] ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low + 1;
	};
}
