import {
	chmodSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readFolder, slugs, story } from './library.ts';

const temporary = mkdtempSync(join(tmpdir(), 'library-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const PLAIN = 'tests/fixtures/stories/good/plain';
let shelf: string;
let folder: string;
let n = 0;
beforeEach(() => {
	shelf = join(temporary, String(n++));
	folder = join(shelf, 'lighthouse');
	cpSync(PLAIN, folder, { recursive: true });
});

const codes = () => {
	const read = story('lighthouse', undefined, shelf);
	return read.ok ? [] : read.problems.map(({ code, file }) => `${code} ${file}`);
};

test('the shelf holds folders, in order; files, links and private names are passed over', () => {
	mkdirSync(join(shelf, 'another'));
	mkdirSync(join(shelf, '_notes'));
	mkdirSync(join(shelf, '.git'));
	writeFileSync(join(shelf, 'README.md'), '');
	symlinkSync(folder, join(shelf, 'linked'));
	expect(slugs(shelf)).toEqual(['another', 'lighthouse']);
});

test('a shelf that is not there is empty', () => {
	expect(slugs(join(temporary, 'nowhere'))).toEqual([]);
});

test('a story that is not there, and a folder that is none', () => {
	expect(story('nowhere', undefined, shelf)).toMatchObject({
		ok: false,
		problems: [{ code: 'story-missing' }],
	});
	mkdirSync(join(shelf, 'empty'));
	expect(story('empty', undefined, shelf)).toMatchObject({
		ok: false,
		problems: [{ code: 'story-missing' }],
	});
});

describe('what cannot be read is a problem and not an exception', () => {
	test('links: round in circles, to nowhere, out of the folder', () => {
		symlinkSync('..', join(folder, 'events', 'loop'));
		symlinkSync('nowhere', join(folder, 'events', 'nowhere.md'));
		symlinkSync('/etc/hostname', join(folder, 'notes.txt'));
		mkdirSync(join(folder, 'media'));
		symlinkSync('/etc/hostname', join(folder, 'media', 'photo.jpg'));
		expect(
			codes()
				.filter((code) => code.startsWith('file-unreadable'))
				.sort(),
		).toEqual([
			'file-unreadable events/loop',
			'file-unreadable events/nowhere.md',
			'file-unreadable media/photo.jpg',
			'file-unreadable notes.txt',
		]);
	});

	test('a folder where a file should be', () => {
		rmSync(join(folder, 'people.yaml'));
		mkdirSync(join(folder, 'people.yaml'));
		expect(codes()).toEqual(['file-missing people.yaml']);
	});

	test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a locked file', () => {
		chmodSync(join(folder, 'people.yaml'), 0);
		expect(codes()).toContain('file-unreadable people.yaml');
	});
});

test('a file of 50 MB is not loaded', () => {
	truncateSync(join(folder, 'places.geojson'), 50e6);
	const file = readFolder(folder, 'lighthouse').files.find(({ size }) => size === 50e6);
	expect(file?.bytes).toHaveLength(0);
	expect(codes()).toEqual(['file-too-large places.geojson']);
});

test('media are listed and not read', () => {
	mkdirSync(join(folder, 'media'));
	writeFileSync(join(folder, 'media', 'a photo.jpg'), 'x'.repeat(100));
	const photo = readFolder(folder, 'lighthouse').files.find(({ path }) =>
		path.startsWith('media/'),
	);
	expect(photo).toEqual({ path: 'media/a photo.jpg', bytes: new Uint8Array(), size: 0 });
});
