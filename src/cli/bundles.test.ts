import { expect, test } from 'vitest';
import { sharedBy } from './bundles.ts';

/** What each module imports. */
const IMPORTS: Record<string, string[]> = {
	'/page': ['/reader', '/route'],
	'/embed': ['/frame', '/route'],
	'/reader': ['/list', '/tour'],
	'/frame': ['/list', '/loader'],
	'/list': ['/words', '/list'],
	'/route': ['/words'],
	'/other': ['/words', '/chart'],
};
const graph = {
	getModuleInfo: (id: string) => (IMPORTS[id] ? { importedIds: IMPORTS[id] } : null),
};

test('a bundle holds what each of its pages needs, and nothing that one of them does without', () => {
	const bundleOf = sharedBy('both', [['/page'], ['/embed']]);
	const named = ['/list', '/words', '/route', '/tour', '/loader', '/chart', '/page', '/nowhere'];
	expect(named.filter((id) => bundleOf(id, graph) === 'both')).toEqual([
		'/list',
		'/words',
		'/route',
	]);
	expect(bundleOf('/tour', graph)).toBeNull();
});

test('a page may be made of several modules', () => {
	const bundleOf = sharedBy('both', [
		['/page', '/other'],
		['/embed', '/other'],
	]);
	expect(bundleOf('/chart', graph)).toBe('both');
	expect(bundleOf('/other', graph)).toBeNull();
});

test('a page that is not there any more is told', () => {
	const bundleOf = sharedBy('both', [['/page'], ['/gone']]);
	expect(() => bundleOf('/list', graph)).toThrow('/gone');
});
