import type { When } from '../std/dates.ts';
import type { Story } from './story.ts';

/** When the story last changed: as it says itself, else its newest correction, else when it was published. */
export function dateModified({
	updated,
	corrections,
	published,
}: Pick<Story, 'updated' | 'corrections' | 'published'>): When {
	if (updated) return updated;
	const at = ({ from, to }: When) => from ?? to ?? 0;
	return corrections
		.map(({ date }) => date)
		.reduce((newest, date) => (at(date) > at(newest) ? date : newest), published);
}
