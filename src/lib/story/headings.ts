/** The headings of a list by the day on which things became known. */
import { compareWhen, type When } from '../std/dates.ts';
import { DAY, sayDay } from '../std/days.ts';

/** The headings in order, each once, and by event the index of its own. */
export function headingsOf(known: readonly When[]): {
	readonly headings: () => readonly When[];
	readonly heading: Uint32Array;
} {
	const found = new Map<string, { readonly key: string; readonly when: When }>();
	// Events of one date share it.
	const told = new Map<When, string>();
	const keys = known.map((date) => {
		const before = told.get(date);
		if (before !== undefined) return before;
		const one = heading(date);
		if (!found.has(one.key)) found.set(one.key, one);
		told.set(date, one.key);
		return one.key;
	});
	// What is not dated at all comes last; what is about that day, after what is of it.
	const sorted = [...found.values()].sort(
		(a, b) =>
			Number(undated(a.when)) - Number(undated(b.when)) ||
			compareWhen(a.when, b.when) ||
			(a.key < b.key ? -1 : 1),
	);
	const rank = new Map(sorted.map(({ key }, i) => [key, i]));
	const headings = sorted.map(({ when }) => when);
	return {
		headings: () => headings,
		heading: Uint32Array.from(keys, (key) => rank.get(key) ?? 0),
	};
}

const undated = ({ from, to }: When) => from === null && to === null;

/** The day of a date that lies within one, without its hour; any other date as it is. */
function heading(known: When): { readonly key: string; readonly when: When } {
	const { start, end, from, to, approximate, uncertain } = known;
	const oneDay = from !== null && to !== null && Math.floor(from / DAY) === Math.floor(to / DAY);
	if (!oneDay || start?.day === undefined || end?.day === undefined)
		return { key: known.edtf, when: known };
	const { year, month, day } = start;
	const date = { year, ...(month !== undefined && { month }), day };
	const first = Math.floor(from / DAY) * DAY;
	const key = `${sayDay(from)}${approximate ? '~' : ''}${uncertain ? '?' : ''}`;
	const when = {
		...{ edtf: key, from: first, to: first },
		...{ start: date, end: date, approximate, uncertain },
	};
	return { key, when };
}
