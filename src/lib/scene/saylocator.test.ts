import { expect, test } from 'vitest';
import { readDate, isFault } from '../std/edtf.ts';
import type { When } from '../std/dates.ts';
import { wordsIn } from '../std/words/words.ts';
import type { Locator } from '../story/story.ts';
import { sayLocator } from './saylocator.ts';

function day(text: string): When {
	const read = readDate(text, { timezone: 'Etc/UTC', calendar: 'julian' });
	if (isFault(read)) throw new Error(text);
	return read;
}

const bare = (text: string) => text.replace(/[\u2068\u2069]/g, '');

test.each<[string, Locator, string]>([
	['en', { paragraph: ['21'] }, 'para. 21'],
	['en', { paragraph: ['6', '28', '33'] }, 'paras 6, 28 and 33'],
	['fr', { paragraph: ['6', '33'] }, 'par. 6 et 33'],
	['nl', { paragraph: ['6', '33'] }, 'alinea’s 6 en 33'],
	['es', { page: ['12–15'] }, 'págs. 12–15'],
	['ar', { paragraph: ['21'] }, 'الفقرة 21'],
	['ar', { paragraph: ['6', '33'] }, 'الفقرتان 6 و33'],
	['ar', { paragraph: ['6', '28', '33'] }, 'الفقرات 6 و28 و33'],
	['en', { entry: [day('1521-03-06')] }, 'under 6 March 1521'],
	['en', { entry: [day('1521-07-09'), day('1521-07-29')] }, 'under 9 July 1521 and 29 July 1521'],
	['es', { entry: [day('1521-03-28/1521-03-31')] }, 'entrada: 28–31 de marzo de 1521'],
	['nl', { page: ['4'], minute: '02:10' }, 'p. 4, op 02:10'],
	['fr', { words: 'in the margin', page: ['4'] }, 'in the margin, p. 4'],
])('%s %j', async (language, locator, said) => {
	expect(bare(sayLocator(locator, await wordsIn(language)))).toBe(said);
});
