import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	test: { include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'tests/**/*.test.ts'] },
});
