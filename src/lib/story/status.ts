/** How sure the claim is, as of the day it was made. Meaning never rests on colour: each has a
 * sign (`list/Status.svelte`) and a word (`words.status`). */
export const STATUS_IDS = [
	'confirmed',
	'official-claim',
	'suspected',
	'alleged',
	'disputed',
	'later-corrected',
] as const;
export type Status = (typeof STATUS_IDS)[number];
