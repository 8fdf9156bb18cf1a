import { expect, test } from 'vitest';
import { Apart } from './apart.ts';

test('a finished page has its parts where they stood, whatever is in them', () => {
	const apart = new Apart();
	const [first, second] = ['<p>“Où?” $& $1</p>', '<p><!--apart 0--></p>'];
	const page = `<main>${apart.keep(first)}<hr>${apart.keep(second)}</main>`;
	expect(page.length).toBeLessThan(60);
	const finished = new TextDecoder().decode(apart.whole(page.replace('main', 'body')));
	expect(finished).toBe(`<body>${first}<hr>${second}</main>`);
});

test('a page without parts is as it is', () => {
	expect(new TextDecoder().decode(new Apart().whole('<p>é</p>'))).toBe('<p>é</p>');
});
