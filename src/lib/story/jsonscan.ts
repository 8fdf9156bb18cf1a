/** Walks through JSON without recursion: where each value stands, or the first thing that is wrong. */

/** A value, where it begins, and what is in it; of a field it is the place of its name. */
export interface Spot {
	at: number;
	readonly list?: Spot[];
	readonly fields?: Map<string, Spot>;
}

interface Scanned {
	readonly root: Spot;
	/** Fields whose name their group has already. */
	readonly twice: readonly { readonly at: number; readonly name: string }[];
}

interface Fault {
	readonly at: number;
	/** A sentence, or `deep`: nested beyond the limit. */
	readonly fault: string;
}

const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;

export function scan(text: string, depth: number): Scanned | Fault {
	const twice: { at: number; name: string }[] = [];
	const open: Spot[] = [];
	let root: Spot | undefined;
	let at = 0;
	const skip = () => {
		SPACE.lastIndex = at;
		SPACE.test(text);
		at = SPACE.lastIndex;
	};
	for (;;) {
		skip();
		let named: number | undefined;
		let name = '';
		const inside = open.at(-1);
		const empty = inside && !(inside.list?.length || inside.fields?.size);
		const closes = inside && text[at] === (inside.list ? ']' : '}');
		if (!(closes && empty)) {
			if (inside?.fields) {
				if (text[at] !== '"') return { at, fault: noName(text[at]) };
				const end = string(text, at);
				if (typeof end !== 'number') return end;
				[named, name] = [at, text.slice(at + 1, end - 1)];
				at = end;
				skip();
				if (text[at] !== ':') return { at, fault: 'a colon is missing after the name of a field.' };
				at++;
				skip();
			}
			const value = begin(text, at);
			if ('fault' in value) return value;
			const { spot, end } = value;
			if (inside?.fields?.has(name)) twice.push({ at: named ?? at, name });
			spot.at = named ?? at;
			inside?.list?.push(spot);
			inside?.fields?.set(name, spot);
			root ??= spot;
			at = end;
			if (spot.list ?? spot.fields) {
				if (open.push(spot) > depth) return { at: at - 1, fault: 'deep' };
				continue;
			}
		}
		// After a value: close what ends here, then a comma, or the end of the file.
		for (skip(); open.length > 0; skip()) {
			const last = open.at(-1);
			if (text[at] !== (last?.list ? ']' : '}')) break;
			open.pop();
			at++;
		}
		if (open.length === 0)
			return at < text.length || !root
				? { at, fault: 'something stands after the end of the last bracket.' }
				: { root, twice };
		if (text[at] !== ',') return { at, fault: noComma(text[at], open.at(-1)) };
		at++;
	}
}

/** A value that begins here: a bracket that opens, a text, a number, a word. */
function begin(text: string, at: number): { spot: Spot; end: number } | Fault {
	if (text[at] === '[') return { spot: { at, list: [] }, end: at + 1 };
	if (text[at] === '{') return { spot: { at, fields: new Map() }, end: at + 1 };
	if (text[at] === '"') {
		const end = string(text, at);
		return typeof end === 'number' ? { spot: { at }, end } : end;
	}
	PLAIN.lastIndex = at;
	if (PLAIN.test(text) && !/[\w.]/.test(text[PLAIN.lastIndex] ?? ''))
		return { spot: { at }, end: PLAIN.lastIndex };
	return { at, fault: noValue(text, at) };
}

/** Where the text that begins here ends. */
function string(text: string, start: number): number | Fault {
	for (let at = start + 1; at < text.length; at++) {
		const c = text.charCodeAt(at);
		if (c === 34) return at + 1;
		if (c === 10) break;
		if (c < 32) return { at, fault: 'a tab or another control character inside quotes.' };
		if (c !== 92) continue;
		if (!/^(?:["\\/bfnrt]|u[\da-fA-F]{4})/.test(text.slice(at + 1, at + 6)))
			return { at, fault: 'a backslash inside quotes; write two of them.' };
		at++;
	}
	return { at: start, fault: 'a quote is opened and not closed on its line.' };
}

const noName = (found: string | undefined) =>
	found === '}'
		? 'a comma too many before the bracket.'
		: found === undefined
			? 'the file ends before its last bracket is closed.'
			: 'the name of a field in double quotes is expected.';

function noComma(found: string | undefined, inside: Spot | undefined): string {
	if (found === undefined) return 'the file ends before its last bracket is closed.';
	if (found === ']' || found === '}')
		return `${inside?.list ? ']' : '}'} is expected here, and ${found} stands there.`;
	return 'a comma is missing before this.';
}

function noValue(text: string, at: number): string {
	const found = text[at];
	if (found === undefined)
		return text.trim() ? 'the file ends before its last bracket is closed.' : 'the file is empty.';
	if (found === ']' || found === '}') return 'a comma too many before the bracket.';
	if (found === ',') return 'a comma too many, or a value that is missing.';
	if (/['‘’“”]/.test(found)) return 'texts need straight double quotes around them.';
	if (/[/#]/.test(found)) return 'JSON has no room for comments.';
	if (/[\d+.-]/.test(found)) return 'a number is not written as JSON wants it.';
	return 'a text without quotes, or a word that JSON does not know.';
}

/** Where the field at this path stands, or the last one on the way there. */
export function locate(root: Spot, path: readonly PropertyKey[]): number {
	let spot = root;
	for (const key of path) {
		const next = typeof key === 'number' ? spot.list?.[key] : spot.fields?.get(String(key));
		if (!next) break;
		spot = next;
	}
	return spot.at;
}
