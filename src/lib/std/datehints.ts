/**
 * What somebody may have meant who wrote a date otherwise than in EDTF. Only ever shown to the
 * reporter as something to try: nothing here is read as a date.
 */
import { daysIn } from './dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (text: string) => text.padStart(2, '0');

/** `YYYY-MM-DD`, if there is such a day. */
function day(year: string, month: string, date: string): string[] {
	const [m, d] = [Number(month), Number(date)];
	const real = m >= 1 && m <= 12 && d >= 1 && d <= daysIn(Number(year), m);
	return real ? [`${year}-${two(month)}-${two(date)}`] : [];
}

/** No reading, one, or both readings of `03/04/2016`, day first and month first. */
export function hints(text: string): readonly string[] {
	const timed = /^(.+?)(?:T|,? +)(\d{1,2})[:.h](\d{2})$/.exec(text);
	if (timed) {
		const [, date = '', hour = '', minute = ''] = timed;
		if (Number(hour) > 23 || Number(minute) > 59) return [];
		const days = hints(date).filter((d) => d.length === 10);
		return days.map((d) => `${d}T${two(hour)}:${minute}`);
	}
	const last = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text);
	if (last) {
		const [, a = '', b = '', year = ''] = last;
		return [...new Set([...day(year, b, a), ...day(year, a, b)])];
	}
	const first =
		/^(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})$/.exec(text) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(text);
	if (first) return day(first[1] ?? '', first[2] ?? '', first[3] ?? '');
	const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text);
	const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
	const [date, name = '', year = ''] = american
		? [american[2], american[1], american[3]]
		: [named?.[1], named?.[2], named?.[3]];
	const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
	if (!month) return [];
	return date ? day(year, String(month), date) : [`${year}-${two(String(month))}`];
}
