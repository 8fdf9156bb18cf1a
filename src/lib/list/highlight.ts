/**
 * Marks the words that were searched for, wherever they stand inside an element, with the browser's
 * own highlights (CSS Custom Highlight API): nothing of the text is touched. Without that API
 * nothing is marked, and the list itself is the answer.
 */
import { fold } from '../std/text.ts';

/** The name that style sheets know the marks by: `::highlight(found)`. */
const NAME = 'found';

/** Ranges of the folded terms in one text node; a term counts from the beginning of a word. */
function* rangesIn(node: Text, terms: readonly string[]): Generator<Range> {
	for (const word of node.data.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
		const folded = fold(word[0]);
		if (!terms.some((term) => folded.startsWith(term))) continue;
		const range = new Range();
		range.setStart(node, word.index);
		range.setEnd(node, word.index + word[0].length);
		yield range;
	}
}

/** An attachment that marks `terms` (folded, as `scene.terms` has them) in the element. */
export const highlight = (terms: readonly string[]) => (root: HTMLElement) => {
	if (!('highlights' in CSS)) return;
	CSS.highlights.delete(NAME);
	if (terms.length === 0) return;
	// After the list has been drawn for the same terms.
	const frame = requestAnimationFrame(() => {
		const marks = new Highlight();
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode())
			for (const range of rangesIn(walker.currentNode as Text, terms)) marks.add(range);
		CSS.highlights.set(NAME, marks);
	});
	return () => cancelAnimationFrame(frame);
};
