import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// The fonts that the build cuts are served from here in `npm run dev`.
	server: { fs: { allow: ['static'] } },
	// Some cases read hostile files of megabytes; a busy machine must not make them fail.
	test: {
		testTimeout: 30_000,
		include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'tests/**/*.test.ts'],
	},
});
