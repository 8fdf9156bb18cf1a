/** How a check refers to ids and complains of those that do not resolve. */
import type { Problem } from '../std/result.ts';
import { nearest } from '../std/text.ts';
import { spotOf, type Path } from './context.ts';
import type { Read } from './draft.ts';
import { perhaps, problem, type Code } from './problems.ts';

export type Words = Record<string, string | number>;
export type Complain = (code: Code, from: Read<unknown>, path: Path, words?: Words) => void;

export const complainer =
	(problems: Problem[]): Complain =>
	(code, from, path, words) => {
		problems.push(problem(code, spotOf(from, path), words));
	};

export const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
	new Set(list.map((one) => one.id));

export type Resolve = (from: Read<unknown>, path: Path, id: string | undefined) => void;

/** Ids among which the nearest one is looked for: it takes a second among a million. */
const FEW = 100_000;

/** A function that complains of ids which are not in `known`; silent where nobody can know. */
export function resolver(
	code: Code,
	known: ReadonlySet<string> | undefined,
	complain: Complain,
): Resolve {
	return (from, path, id) => {
		if (!known || id === undefined || known.has(id)) return;
		const suggestion = perhaps(known.size > FEW ? undefined : nearest(id, known));
		complain(code, from, path, { id, suggestion });
	};
}

/** Complains of each id that is there a second time. */
export function unique(
	from: Read<unknown>,
	path: Path,
	list: readonly { readonly id: string }[],
	complain: Complain,
): void {
	const seen = new Map<string, number>();
	for (const [i, { id }] of list.entries()) {
		const first = seen.get(id);
		if (first === undefined) seen.set(id, i);
		else {
			const words = { id, first: from.data.lineOf([...path, first, 'id']) };
			complain('id-duplicate', from, [...path, i, 'id'], words);
		}
	}
}
