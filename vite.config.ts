import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { bundles } from './src/cli/bundles.ts';
import { live } from './src/cli/live.ts';

export default defineConfig({
	plugins: [sveltekit(), live(), bundles()],
	// app.css names the fonts where they lie, which in a build makes them part of the bundle.
	server: { fs: { allow: ['static'] } },
	// The letters of other languages come when a text has them; inlined, every page would bring them.
	build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) },
	// Some cases read hostile files of megabytes; a busy machine must not make them fail.
	test: {
		// No module keeps anything that a test changes: each is loaded once, not once per file.
		isolate: false,
		testTimeout: 30_000,
		include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'tests/**/*.test.ts'],
	},
});
