/**
 * SvelteKit speaks a page's title when the address changes, at once and over everything else. Within
 * a story the address follows each choice, and what is chosen has its own sentence: then the title is
 * not spoken. On the way to another page it is.
 */
export function hush(quiet: boolean): void {
	if (typeof document === 'undefined') return;
	document
		.getElementById('svelte-announcer')
		?.setAttribute('aria-live', quiet ? 'off' : 'assertive');
}
