import { stories } from '#lib/server/library.ts';

export function load() {
	return { stories: stories().flatMap(([, read]) => (read.ok ? [read.value] : [])) };
}
