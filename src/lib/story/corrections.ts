/** `corrections.md`: a level-two heading with a date, then what was corrected that day; newest first. */
import type { Context } from './context.ts';
import { prose } from './markdown.ts';
import { problem } from './problems.ts';
import type { Correction } from './story.ts';

const FILE = 'corrections.md';
const HEADING = /^## +(.+?)[ \t]*(?:\n|$)/;

export function readCorrections(context: Context): Correction[] {
	const found: Correction[] = [];
	let line = 1;
	for (const section of (context.draft.corrections ?? '').split(/^(?=## )/m)) {
		const at = line;
		line += section.split('\n').length - 1;
		const heading = HEADING.exec(section);
		if (heading) {
			const from = { data: { file: FILE, value: null, lineOf: () => at }, value: null };
			const date = context.date(heading[1] ?? '', from, []);
			const spot = { file: FILE, line: at + 1 };
			found.push({ date, text: prose(section.slice(heading[0].length), spot, context.problems) });
		} else if (section.trim()) {
			const words = { found: section.trim().slice(0, 60) };
			context.problems.push(problem('correction-undated', { file: FILE, line: at }, words));
		}
	}
	const day = ({ date }: Correction) => date.from ?? 0;
	return found.sort((a, b) => day(b) - day(a));
}
