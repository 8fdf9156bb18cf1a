import { describe, expect, test } from 'vitest';
import { isFault, readDate } from './edtf.ts';
import { formatWhen } from './saydate.ts';
import { wordsIn, type Words } from './words/words.ts';

const [en, fr, nl, es, ar] = (await Promise.all(['en', 'fr', 'nl', 'es', 'ar'].map(wordsIn))) as [
	...[Words, Words, Words, Words, Words],
];
const read = (text: string, more: Partial<Parameters<typeof readDate>[1]> = {}) => {
	const found = readDate(text, { timezone: 'Europe/Brussels', calendar: 'gregorian', ...more });
	if (isFault(found)) throw new Error(`${text}: ${found.fault}`);
	return found;
};

describe('formatWhen', () => {
	test.each([
		['2016-03-22T07:58', '22 March 2016, 07:58', '22 mars 2016, 07:58', '22 maart 2016, 07:58'],
		['2016-03-22', '22 March 2016', '22 mars 2016', '22 maart 2016'],
		['2016-03-01', '1 March 2016', '1 mars 2016', '1 maart 2016'],
		['2016-03', 'March 2016', 'mars 2016', 'maart 2016'],
		['2016', '2016', '2016', '2016'],
		['2016-03-15/2016-03-18', '15–18 March 2016', '15–18 mars 2016', '15–18 maart 2016'],
		[
			'2015-11-14/2016-03-18',
			'14 November 2015 – 18 March 2016',
			'14 novembre 2015 – 18 mars 2016',
			'14 november 2015 – 18 maart 2016',
		],
		['2014/2015', '2014 – 2015', '2014 – 2015', '2014 – 2015'],
	])('%s', (text, ...expected) => {
		const said = [en, fr, nl].map((words) => formatWhen(read(text), words));
		expect(said).toEqual(expected);
	});

	test.each([
		['2014~', 'about 2014'],
		['2014?', '2014 (in doubt)'],
		['2014%', 'about 2014 (in doubt)'],
		['2015-11-17T18:00~', '17 November 2015, about 18:00'],
		['2015-11-17T18:00?', '17 November 2015, 18:00 (in doubt)'],
		['2015-11-17T18:00%', '17 November 2015, about 18:00 (in doubt)'],
		['../2016-03', 'until March 2016'],
		['../2016-03~', 'until about March 2016'],
		['2016-03-22/..', 'from 22 March 2016'],
		['201X', 'the 2010s'],
		['2016-21', 'spring 2016'],
		['2016-24', 'winter 2016'],
		['2016-03/2016-05', 'March – May 2016'],
		['2014~/2015', 'about 2014 – 2015'],
		['2015-11-18T04:16/2015-11-18T11:26', '18 November 2015, 04:16–11:26'],
		['2015-11-18T22:00/2015-11-19T03:00', '18 November 2015, 22:00 – 19 November 2015, 03:00'],
		['2016-03/2016-05-04', 'March 2016 – 4 May 2016'],
		['-0043-03-15', '15 March 44 BC'],
		['0044', '44'],
	])('%s in English', (text, said) => {
		expect(formatWhen(read(text), en)).toBe(said);
	});

	test.each([
		['2016-03-22', en, 'Tuesday 22 March 2016'],
		['2016-03-22T07:58', en, 'Tuesday 22 March 2016, 07:58'],
		['2016-03-22', fr, 'mardi 22 mars 2016'],
		['2016-03-22', nl, 'dinsdag 22 maart 2016'],
		['2016-03', en, 'March 2016'],
		['2016-03-22~', en, 'about 22 March 2016'],
		['2016-03-15/2016-03-18', en, '15–18 March 2016'],
	])('%s with its weekday', (text, words, said) => {
		expect(formatWhen(read(text), words, { weekday: true })).toBe(said);
	});

	test('a part of the day is said after it', () => {
		expect(formatWhen(read('2016-03-22', { part: 'evening' }), en)).toBe('22 March 2016, evening');
	});

	test('a Julian date is said as it was written, its weekday as it was', () => {
		const julian = (text: string) => read(text, { calendar: 'julian' });
		expect(formatWhen(julian('1519-09-20'), en, { weekday: true })).toBe(
			'Tuesday 20 September 1519',
		);
		expect(formatWhen(julian('1500-02-29'), en)).toBe('29 February 1500');
	});
});

test('about, until and the seasons are said in every language', () => {
	// In Arabic each argument is isolated.
	const said = (text: string) =>
		[fr, nl, es, ar].map((words) => formatWhen(read(text), words).replace(/[\u2068\u2069]/g, ''));
	expect(said('2014~')).toEqual(['vers 2014', 'omstreeks 2014', 'hacia 2014', 'نحو 2014']);
	expect(said('2016-21')).toEqual([
		...['printemps 2016', 'voorjaar 2016', 'primavera de 2016', 'ربيع 2016'],
	]);
	expect(said('../2016-03')[0]).toBe('jusqu’à mars 2016');
});
