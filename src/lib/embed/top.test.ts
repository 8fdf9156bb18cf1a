import { expect, test } from 'vitest';
import { outOfFrame } from './top.ts';

test.each([
	['<a href="../">x</a>', '<a target="_top" href="../">x</a>'],
	[
		'<a class="y" href="https://x.example/">x</a>',
		'<a class="y" target="_top" href="https://x.example/">x</a>',
	],
	['<a href="#event=x">x</a>', '<a href="#event=x">x</a>'],
	['<a href="../" target="_blank">x</a>', '<a href="../" target="_blank">x</a>'],
	[
		'<a class="z" href="#a">x</a><a href="b">y</a>',
		'<a class="z" href="#a">x</a><a target="_top" href="b">y</a>',
	],
	['<article href="b">', '<article href="b">'],
])('%s becomes %s', (html, made) => expect(outOfFrame(html)).toBe(made));
