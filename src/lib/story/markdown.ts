/**
 * The safe subset of Markdown that a story's prose may use: emphasis, links, lists and quotes.
 * What is not on the list is refused with its line, so that the HTML made here can be trusted.
 */
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import type { Prose } from './story.ts';
import { problem, type Spot } from './problems.ts';
import type { Problem } from '../std/result.ts';

const ALLOWED = new Set([
	'root',
	'paragraph',
	'text',
	'emphasis',
	'strong',
	'break',
	'link',
	'list',
	'listItem',
	'blockquote',
]);

const NAMES: Readonly<Record<string, string>> = {
	heading: 'headings',
	image: 'pictures',
	imageReference: 'pictures',
	code: 'code blocks',
	inlineCode: 'code',
	thematicBreak: 'horizontal lines',
	definition: 'link definitions such as [1]: https://…',
	linkReference: 'links that are explained elsewhere',
};

/** Levels of lists and quotes. */
const DEPTH = 12;
/** Characters of one text; the parser's time grows with their square where somebody means ill. */
const LIMIT = 20_000;

const MARKER = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))/y;

/** Whether a line opens too many lists and quotes: a cheap guard before the parser, which is slow on thousands. */
function opensTooMany(line: string): boolean {
	MARKER.lastIndex = 0;
	let n = 0;
	while (n <= DEPTH && MARKER.test(line)) n++;
	// A list in a list is indented by two columns or more, mostly by less than six.
	return n > DEPTH || (n > 0 && line.search(/\S/) > DEPTH * 6);
}

/**
 * Markdown to prose. `spot.line` is the line of the file on which `source` begins.
 * Problems are pushed onto `problems`; the result is then not to be published.
 */
export function prose(source: string, spot: Spot, problems: Problem[]): Prose {
	const first = spot.line ?? 1;
	if (source.length > LIMIT) {
		problems.push(problem('text-too-long', spot, { size: source.length, limit: LIMIT }));
		return { html: '', text: '' };
	}
	const plain = paragraph(source);
	if (plain !== undefined) return { html: `<p>${plain}</p>`, text: plain };
	const deep = source.split('\n').findIndex(opensTooMany);
	if (deep >= 0) {
		const line = spot.path ? first : first + deep;
		problems.push(problem('too-deep', { ...spot, line }, { limit: DEPTH }));
		return { html: '', text: '' };
	}
	const tree = fromMarkdown(source);
	const before = problems.length;
	const text = inspect(tree, 0, (node, code, words) => {
		// Of a text in a field only the field's line is known: YAML folds its lines.
		const line = spot.path ? first : first + (node.position?.start.line ?? 1) - 1;
		problems.push(problem(code, { ...spot, line }, words));
	});
	if (problems.length > before) return { html: '', text: '' };
	return { html: toHtml(toHast(tree)), text: text.replace(/\s+/g, ' ').trim() };
}

/**
 * The words of a text that is one paragraph without any mark-up, which most are: a story of a
 * hundred thousand events need not parse them. What might mean something is left to the parser.
 */
export function paragraph(source: string): string | undefined {
	// Spaces before the first word may mean code.
	const text = source.replace(/^\n+|\s+$/g, '');
	return /^\p{L}[\p{L}\p{N},.;:?()"'“”‘’«»–—/%€ -]*$/u.test(text) && !text.includes('  ')
		? text
		: undefined;
}

type Complain = (
	node: Nodes,
	code: 'html-refused' | 'link-refused' | 'markdown-refused' | 'too-deep',
	words: Record<string, string | number>,
) => void;

/** Addresses that work from wherever the prose is shown: of the web, of a mailbox, in the page. */
const isWhole = (url: string) =>
	/^#[^\s#]+$/.test(url) ||
	(/^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(url) && URL.canParse(url));

/** Walks the tree, complains of what may not be there, and gives the plain words. */
function inspect(node: Nodes, depth: number, complain: Complain): string {
	if (depth > DEPTH * 2) {
		complain(node, 'too-deep', { limit: DEPTH });
		return '';
	}
	if (node.type === 'html') complain(node, 'html-refused', { found: node.value.slice(0, 60) });
	else if (!ALLOWED.has(node.type))
		complain(node, 'markdown-refused', { found: NAMES[node.type] ?? node.type });
	else if (node.type === 'link' && !isWhole(node.url)) {
		const found = node.url ? `“${node.url.slice(0, 60)}”` : 'empty';
		complain(node, 'link-refused', { found });
	}
	if (node.type === 'text') return node.value;
	if (!('children' in node)) return ' ';
	const inner = node.children.map((child) => inspect(child, depth + 1, complain)).join('');
	return node.type === 'paragraph' || node.type === 'listItem' ? `${inner} ` : inner;
}
