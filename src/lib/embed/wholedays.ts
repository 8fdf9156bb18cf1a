/** The days that an option means, as the page's address has them: `2016-03` begins and ends with a day. */
import { daysIn } from '../std/dates.ts';

/** The first day of a year, a month, a day or a minute. */
export function firstDay(text: string): string {
	const [year = '', month = '01', day = '01'] = text.slice(0, 10).split('-');
	return `${year}-${month}-${day}`;
}

/** The last one. */
export function lastDay(text: string): string {
	const [year = '', month = '12', day] = text.slice(0, 10).split('-');
	return `${year}-${month}-${day ?? daysIn(Number(year), Number(month))}`;
}
