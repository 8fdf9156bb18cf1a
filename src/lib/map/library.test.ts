/** The library's elements are styled by our own sheet: what it calls them may change with a version. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const LIBRARY = fileURLToPath(import.meta.resolve('maplibre-gl'));
const NAME = /maplibregl-[a-z]+(?:-[a-z]+)*/g;
const namesIn = (text: string) => new Set(text.match(NAME) ?? []);

const ours = namesIn(read('./library.css'));
const script = namesIn(readFileSync(LIBRARY, 'utf8'));

test('each element that is styled is one that the library makes', () => {
	expect(ours.size).toBeGreaterThan(10);
	expect([...ours].filter((name) => !script.has(name))).toEqual([]);
});

test('nothing of a map without controls, popups and markers goes unstyled', () => {
	const theirs = [...script].filter(
		(name) => !/ctrl|compact|popup|marker|attrib|user-location|fullscreen|track-pointer/.test(name),
	);
	expect(theirs.filter((name) => !ours.has(name))).toEqual([]);
});
