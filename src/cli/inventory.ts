/** What the invented story of `bench-data` is put together from. Towns are real, what is said of them is not. */
import type { Status } from '../lib/story/status.ts';

/** Town, longitude, latitude, in degrees, rounded to a kilometre or so. */
export const PLACES: readonly (readonly [string, number, number])[] = [
	...([
		['Brussels', 4.35, 50.85],
		['Antwerp', 4.4, 51.22],
		['Ghent', 3.72, 51.05],
	] as const),
	...([
		['Charleroi', 4.44, 50.41],
		['Liege', 5.57, 50.63],
		['Namur', 4.87, 50.47],
	] as const),
	...([
		['Bruges', 3.22, 51.21],
		['Ostend', 2.92, 51.23],
		['Mons', 3.95, 50.45],
	] as const),
	...([
		['Leuven', 4.7, 50.88],
		['Amsterdam', 4.9, 52.37],
		['Rotterdam', 4.48, 51.92],
	] as const),
	...([
		['The Hague', 4.3, 52.08],
		['Utrecht', 5.12, 52.09],
		['Eindhoven', 5.48, 51.44],
	] as const),
	...([
		['Groningen', 6.57, 53.22],
		['Maastricht', 5.69, 50.85],
		['Paris', 2.35, 48.86],
	] as const),
	...([
		['Lille', 3.06, 50.63],
		['Rouen', 1.1, 49.44],
		['Reims', 4.03, 49.26],
	] as const),
	...([
		['Metz', 6.18, 49.12],
		['Strasbourg', 7.75, 48.58],
		['Nancy', 6.18, 48.69],
	] as const),
	...([
		['Lyon', 4.84, 45.76],
		['Marseille', 5.37, 43.3],
		['Nantes', -1.55, 47.22],
	] as const),
	...([
		['Rennes', -1.68, 48.11],
		['Bordeaux', -0.58, 44.84],
		['Toulouse', 1.44, 43.6],
	] as const),
	...([
		['Cologne', 6.96, 50.94],
		['Dusseldorf', 6.78, 51.23],
		['Aachen', 6.08, 50.78],
	] as const),
	...([
		['Frankfurt', 8.68, 50.11],
		['Bremen', 8.8, 53.08],
		['Hamburg', 9.99, 53.55],
	] as const),
	...([
		['Hanover', 9.73, 52.37],
		['Munich', 11.58, 48.14],
		['Stuttgart', 9.18, 48.78],
	] as const),
	...([
		['Luxembourg', 6.13, 49.61],
		['Basel', 7.59, 47.56],
		['Zurich', 8.54, 47.37],
	] as const),
	...([
		['Geneva', 6.14, 46.2],
		['Milan', 9.19, 45.46],
		['Turin', 7.69, 45.07],
	] as const),
	...([
		['London', -0.13, 51.51],
		['Bristol', -2.59, 51.45],
		['Leeds', -1.55, 53.8],
	] as const),
	...([
		['Manchester', -2.24, 53.48],
		['Dover', 1.31, 51.13],
	] as const),
];

/** Id, name, sign. */
export const KINDS = [
	['meeting', 'Meeting', 'o'],
	['vote', 'Vote', '+'],
	['fire', 'Fire', '^'],
	['flood', 'Flood', '~'],
	['strike', 'Strike', '='],
	['court', 'Court', '§'],
	['report', 'Report', '¶'],
	['works', 'Works', '#'],
] as const;

/** Of what is not confirmed. */
export const STATUSES: readonly Status[] = ['official-claim', 'suspected', 'alleged', 'disputed'];

/** First and last names, which are put together each with each. */
export const NAMES = [
	['Anna', 'Maes'],
	['Bram', 'Laurent'],
	['Chloe', 'Becker'],
	['Daan', 'Martin'],
	['Elise', 'Peeters'],
	['Farid', 'Hoffman'],
	['Greta', 'Moreau'],
	['Hugo', 'Janssen'],
	['Ines', 'Keller'],
	['Jonas', 'Dubois'],
] as const;

/** `{place}`, `{person}` and `{n}` are filled in. */
export const TITLES = [
	'Council of {place} votes on the new bridge',
	'Fire in a warehouse near {place}',
	'River rises above the quays in {place}',
	'{n} drivers stop work in {place}',
	'Court hears {person} about the contract',
	'{person} presents the first report',
	'Works at the station of {place} begin',
	'Inspectors visit {n} buildings in {place}',
	'Residents meet {person} in {place}',
	'A letter of {person} becomes public',
];

export const SENTENCES = [
	'About {n} people had come, and the meeting lasted longer than planned.',
	'The council had asked for the figures in spring and received them only now.',
	'{person} said that the decision had been taken by others, and named no one.',
	'Firefighters from {place} were there within {n} minutes and stayed until the morning.',
	'The water reached the ground floor of {n} houses before the gates were closed.',
	'According to the minutes, the offer of the second company was the lower one by a tenth.',
	'Two of the three experts agreed with the report, while the third wrote one of his own.',
	'Trains between {place} and the coast ran again on the following day.',
	'The contract names a sum for each of the {n} sections, and a date by which they must be done.',
	'A spokesperson for the ministry declined to comment on the letter.',
	'{person} had worked for the port authority until the year before.',
	'The hearing will go on in the second week of the next month.',
	'Nobody was hurt, but {n} households spent the night in the sports hall.',
	'An earlier version of the plan had placed the entrance on the other side of the square.',
];
