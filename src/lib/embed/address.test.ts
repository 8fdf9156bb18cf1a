import { expect, test } from 'vitest';
import { addresses } from './address.ts';

const STORY = 'https://maps.example/x/brussels-2016/';
const of = (pasted: string, options: [string, string][] = []) =>
	addresses(pasted, 'https://news.example/article/', options);

test.each([
	STORY,
	'https://maps.example/x/brussels-2016',
	'https://maps.example/x/brussels-2016//',
	`${STORY}index.html`,
	`${STORY}embed/`,
	`${STORY}embed`,
])('%s is the story', (pasted) => {
	expect(of(pasted)).toMatchObject({
		story: STORY,
		embed: `${STORY}embed/`,
		still: `${STORY}map.png`,
	});
});

test('the state in an address goes into the frame, and options win', () => {
	expect(of(`${STORY}?theme=dark#event=ev-one`)?.embed).toBe(
		`${STORY}embed/?theme=dark&event=ev-one`,
	);
	expect(of(`${STORY}events/ev-one/`)?.embed).toBe(`${STORY}embed/?event=ev-one`);
	expect(of(`${STORY}embed/?theme=dark`, [['theme', 'light']])?.embed).toBe(
		`${STORY}embed/?theme=light`,
	);
	expect(of(STORY, [['event', 'a&b="c"']])?.embed).toBe(`${STORY}embed/?event=a%26b%3D%22c%22`);
});

test('the link leads to what was pasted, but out of the frame', () => {
	expect(of(`${STORY}#event=ev-one`)?.link).toBe(`${STORY}#event=ev-one`);
	expect(of(`${STORY}embed/?theme=dark`)?.link).toBe(STORY);
	const embedded = 'https://maps.example/embedded/?theme=dark';
	expect(of(embedded)?.link).toBe(embedded);
});

test('addresses may be relative, and must be of the web', () => {
	expect(of('/maps/magellan/')?.story).toBe('https://news.example/maps/magellan/');
	for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'https://', 'file:///etc/'])
		expect(of(bad)).toBeUndefined();
});
