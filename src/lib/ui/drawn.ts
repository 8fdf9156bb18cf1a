import type { Snippet } from 'svelte';
import { render } from 'svelte/server';
import Only from './Only.svelte';

/** A part of a page as HTML, on the server: without the comments by which Svelte would take it over. */
export const drawn = (children: Snippet): string =>
	render(Only, { props: { children } }).body.replace(/<!--[^]*?-->/g, '');
