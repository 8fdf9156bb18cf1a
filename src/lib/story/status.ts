/** How sure the claim is, as of the day it was made. Meaning never rests on colour: each has a sign and a word. */
export const STATUSES = {
	confirmed: { label: 'Confirmed', sign: '●', says: 'Established, and not in dispute.' },
	'official-claim': {
		label: 'Official claim',
		sign: '◐',
		says: 'Said by an authority or a party; the page does not vouch for it.',
	},
	suspected: { label: 'Suspected', sign: '◔', says: 'Thought likely by investigators, not shown.' },
	alleged: { label: 'Alleged', sign: '○', says: 'Said by somebody, without more.' },
	disputed: { label: 'Disputed', sign: '◑', says: 'The parties contradict each other.' },
	'later-corrected': {
		label: 'Later corrected',
		sign: '⊘',
		says: 'Published then, and corrected since.',
	},
} as const;

export type Status = keyof typeof STATUSES;
export const STATUS_IDS = Object.keys(STATUSES) as [Status, ...Status[]];
