import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Compiles one topic, `topic.yaml`, as `npm run assets` does. */
function compile(yaml: string) {
	writeFileSync(join(folder, 'topic.yaml'), yaml);
	const { status, stderr } = spawnSync('npx', ['tsx', 'src/cli/words.ts', folder], {
		encoding: 'utf8',
	});
	return { status, stderr };
}

test('a complete message is compiled, and set as its language wants it', () => {
	const { status, stderr } = compile(
		"places: {en: 'Places: {n}', fr: 'Lieux : {n}', nl: 'Plaatsen: {n}', es: 'Lugares: {n}', ar: 'الأماكن: {n}'}\n",
	);
	expect([status, stderr]).toEqual([0, '']);
	const made = (language: string) => readFileSync(join(folder, 'made', `${language}.js`), 'utf8');
	expect(made('fr')).toContain('Lieux\u202f: ');
	expect(made('ar')).toContain('\u2068');
	expect(made('en')).not.toMatch(/[\u2066-\u2069]/);
}, 30_000);

test('one that lacks a language stops the build, and says which', () => {
	const { status, stderr } = compile('hello: {en: Hello, fr: Bonjour, es: Hola, ar: مرحبا}\n');
	expect(status).toBe(1);
	expect(stderr).toContain('topic.hello has no nl');
}, 30_000);

test('and so does one that cannot count, or that asks for something else', () => {
	const count = '{n, plural, one {#} other {#}}';
	const { status, stderr } = compile(
		`count: {en: '${count}', fr: '${count}', nl: '${count}', es: '${count} {m}', ar: '${count}'}\n`,
	);
	expect(status).toBe(1);
	for (const form of ['zero', 'two', 'few', 'many']) expect(stderr).toContain(`“${form}” in ar`);
	expect(stderr).toContain('takes {m} in es');
}, 30_000);
