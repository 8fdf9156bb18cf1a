/** YAML with line numbers: plain fields, lists and texts, and nothing of its stranger parts. */
import { Composer, isAlias, isCollection, isPair, isScalar, LineCounter, Parser } from 'yaml';
import type { CST, Document, ErrorCode, Node, Pair, ParsedNode } from 'yaml';
import type { Problem } from '../std/result.ts';
import type { Data } from './files.ts';
import { problem } from './problems.ts';
import { SPECIAL, yamlFault } from './yamlfaults.ts';

/** Levels of lists and groups. No field of ours has more than six. */
const DEPTH = 32;

type Complain = (offset: number, reason: string) => void;

/** YAML 1.2; `first` is the line on which `text` begins in its file. */
export function readYaml(
	file: string,
	text: string,
	problems: Problem[],
	first = 1,
): Data | undefined {
	const lines = new LineCounter();
	const line = (offset: number) => first + Math.max(1, lines.linePos(offset).line) - 1;
	const tokens = [...new Parser(lines.addNewLine).parse(text)];
	const deep = tooDeep(tokens);
	if (deep !== undefined) {
		problems.push(problem('too-deep', { file, line: line(deep) }, { limit: DEPTH }));
		return undefined;
	}
	// Duplicates are found in `inspect`: the library compares each field with each other.
	const options = { uniqueKeys: false, stringKeys: true, prettyErrors: false } as const;
	const [doc, second] = new Composer(options).compose(tokens, true, text.length);
	if (!doc) return undefined;
	// One slip often breaks a line in several ways; the first complaint about it is the useful one.
	const seen = new Set<number>();
	const complain: Complain = (offset, reason) => {
		const at = line(offset);
		if (!seen.has(at)) problems.push(problem('yaml-broken', { file, line: at }, { reason }));
		seen.add(at);
	};
	const faults = [...doc.errors, ...doc.warnings.filter((w) => w.code === 'BAD_DIRECTIVE')];
	for (const { pos, code, message } of faults.slice(0, MANY))
		complain(pos[0], yamlFault(code, message));
	if (doc.directives?.yaml.explicit) complain(0, yamlFault('BAD_DIRECTIVE' as ErrorCode, ''));
	if (second) complain(second.range[0], yamlFault('MULTIPLE_DOCS', ''));
	inspect(doc.contents, complain);
	if (seen.size > 0) return undefined;
	return { file, value: doc.toJS() as unknown, lineOf: (path) => line(find(doc, path)) };
}

/** Complaints of the parser that are worth showing; what follows them is mostly their echo. */
const MANY = 20;

/** Where the nesting becomes too deep. The parser's first half does not recurse, its second half would. */
function tooDeep(tokens: readonly CST.Token[]): number | undefined {
	const todo = tokens.map((token): [CST.Token | null | undefined, number] => [token, 0]);
	for (let next = todo.pop(); next; next = todo.pop()) {
		const [token, depth] = next;
		if (!token) continue;
		if (depth > DEPTH) return token.offset;
		if (token.type === 'document') todo.push([token.value, depth]);
		else if ('items' in token)
			for (const { key, value } of token.items) todo.push([key, depth + 1], [value, depth + 1]);
	}
	return undefined;
}

/** Complains of fields that are there twice, and of anchors, aliases and tags. */
function inspect(node: unknown, complain: Complain): void {
	if (isAlias(node) || ((isScalar(node) || isCollection(node)) && (node.anchor ?? node.tag)))
		complain((node as Node).range?.[0] ?? 0, SPECIAL);
	if (!isCollection(node)) return;
	const names = new Set<string>();
	for (const item of node.items as (Pair<Node, Node> | Node)[]) {
		if (!isPair(item)) {
			inspect(item, complain);
			continue;
		}
		const name = String(item.key);
		if (names.has(name)) complain(item.key.range?.[0] ?? 0, `the field “${name}” is there twice.`);
		names.add(name);
		inspect(item.key, complain);
		inspect(item.value, complain);
	}
}

/** The offset of the field at this path, or of the last one on the way there. */
function find(doc: Document.Parsed | Document<ParsedNode>, path: readonly PropertyKey[]): number {
	let node: unknown = doc.contents;
	let offset = doc.contents?.range[0] ?? 0;
	for (const key of path) {
		if (!isCollection(node)) break;
		const items = node.items as (Pair<Node, Node> | Node)[];
		const item = typeof key === 'number' ? items[key] : fields(items).get(String(key));
		if (item === undefined) break;
		node = isPair(item) ? item.value : item;
		offset = (isPair(item) ? item.key : item).range?.[0] ?? offset;
	}
	return offset;
}

/** The fields of a group by name, built once: a broken file may have thousands, and a problem in each. */
const indices = new WeakMap<object, Map<string, Pair<Node, Node>>>();
function fields(items: (Pair<Node, Node> | Node)[]): Map<string, Pair<Node, Node>> {
	const known = indices.get(items);
	if (known) return known;
	const pairs = items.filter((item): item is Pair<Node, Node> => isPair(item));
	const index = new Map(pairs.map((pair) => [String(pair.key), pair]));
	indices.set(items, index);
	return index;
}
