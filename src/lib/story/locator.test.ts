import { expect, test } from 'vitest';
import { locatorText, readLocator, type RawLocator } from './locator.ts';
import type { Locator } from './story.ts';

test.each<[RawLocator, object]>([
	['para. 21', { paragraph: ['21'] }],
	['paras 6 and 33', { paragraph: ['6', '33'] }],
	['paras 6, 28 and 33', { paragraph: ['6', '28', '33'] }],
	['para 4-6', { paragraph: ['4–6'] }],
	['paras 33 and 44 to 47', { paragraph: ['33', '44–47'] }],
	['p. 4', { page: ['4'] }],
	['pp. 12–15, 20', { page: ['12–15', '20'] }],
	['02:10', { minute: '02:10' }],
	['the last page', { words: 'the last page' }],
	['p. xii', { words: 'p. xii' }],
	[{ paragraph: 21 }, { paragraph: ['21'] }],
	[
		{ page: [4, '12-15', 'xii'], minute: '02:10' },
		{ page: ['4', '12–15', 'xii'], minute: '02:10' },
	],
	[{ entry: '1521-03-06' }, { entry: ['1521-03-06'] }],
	[
		{ entry: ['1521-03-06', '1521-03-28/1521-03-31'] },
		{ entry: ['1521-03-06', '1521-03-28/1521-03-31'] },
	],
	[{ words: 'in the margin' }, { words: 'in the margin' }],
])('%j', (raw, read) => {
	expect(readLocator(raw)).toEqual(read);
});

test.each(['para. 21', 'paras 6, 28, 33', 'p. 4', 'pp. 12–15', '02:10', 'the last page'])(
	'%s is written as it was read',
	(text) => expect(locatorText(readLocator(text) as Locator)).toBe(text),
);
