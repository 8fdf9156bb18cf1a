/** Every link of every page of the built site leads to a page or a file of it. Large stories' lists: large.spec.ts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { deadLinks } from './links.ts';

test('no link of the site is dead', () => {
	expect(deadLinks('build')).toEqual([]);
});

test('a dead link is found', () => {
	const top = mkdtempSync(join(tmpdir(), 'links-'));
	mkdirSync(join(top, 'a'));
	writeFileSync(
		join(top, 'index.html'),
		'<a href="a/">A</a><a href="a">A</a><a href="b/?c#d">B</a>',
	);
	writeFileSync(
		join(top, 'a', 'index.html'),
		'<a href="../">up</a><img src="no.png"><a href="#x">x</a>',
	);
	expect(deadLinks(top)).toEqual([
		'index.html -> a (a)',
		'index.html -> b/?c#d (b)',
		'a/index.html -> no.png (a/no.png)',
	]);
	rmSync(top, { recursive: true });
});
