import { expect, test } from 'vitest';
import { readDate } from '../std/edtf.ts';
import type { When } from '../std/dates.ts';
import { dateModified } from './modified.ts';

function when(edtf: string): When {
	const read = readDate(edtf, { calendar: 'gregorian', timezone: 'UTC' });
	if (!('from' in read)) throw new Error(edtf);
	return read;
}
const correction = (date: string) => ({ date: when(date), text: { html: '', text: '' } });

test.each([
	['its own word, even where a correction is newer', '2026-12-01', ['2026-12-24'], '2026-12-01'],
	[
		'the newest correction, wherever it stands',
		undefined,
		['2026-11-25', '2026-12-24', '2026-11-30'],
		'2026-12-24',
	],
	['the publication, where nothing was corrected', undefined, [], '2026-11-23'],
	['the publication, where all corrections are older', undefined, ['2026-11-01'], '2026-11-23'],
])('a story changed last by %s', (_, updated, corrections, expected) => {
	const published = when('2026-11-23');
	const story = {
		published,
		corrections: corrections.map(correction),
		...(updated && { updated: when(updated) }),
	};
	expect(dateModified(story).edtf).toBe(expected);
});
