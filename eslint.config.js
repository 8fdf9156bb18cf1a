import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const LIB = {
	group: ['$lib', '$lib/*'],
	message: 'Write #lib/...: it also works in Node, without SvelteKit.',
};
const MAPLIBRE = {
	group: ['maplibre-gl', 'maplibre-gl/*'],
	allowTypeImports: true,
	message: 'Only src/lib/map/canvas.ts imports maplibre-gl at run time; elsewhere: import type.',
};
/**
 * @param {object[]} patterns
 * @returns {import('eslint').Linter.RulesRecord}
 */
const restrict = (...patterns) => ({
	'@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});

export default defineConfig(
	globalIgnores([
		'build',
		'.svelte-kit',
		'static',
		'tests/fixtures',
		'test-results',
		'.bench',
		'src/lib/std/words/made',
	]),
	ts.configs.recommended,
	svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			// TypeScript knows which names exist.
			'no-undef': 'off',
			'no-control-regex': 'error',
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
			],
			// Links are relative, so that the built folder works under any address.
			'svelte/no-navigation-without-resolve': 'off',
			...restrict(LIB, MAPLIBRE),
		},
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
		},
	},
	{ files: ['src/lib/map/canvas.ts', 'tests/bench/pages/maplibre.ts'], rules: restrict(LIB) },
);
