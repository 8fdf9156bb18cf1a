/**
 * An invented story of any number of events, the same for the same seed: for measuring, never for
 * publishing. Lengths and proportions are those of real stories; nothing in it happened.
 */
import { KINDS, NAMES, PLACES, SENTENCES, STATUSES, TITLES } from './inventory.ts';

/** Numbers from 0 to 1 that look like chance and are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let n = Math.imul(state ^ (state >>> 15), state | 1);
		n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
		return ((n ^ (n >>> 14)) >>> 0) / 2 ** 32;
	};
}

export interface InventedEvent {
	readonly id: string;
	readonly title: string;
	/** EDTF, within ten years. */
	readonly when: string;
	readonly where: string;
	readonly kind: string;
	readonly chapter: string;
	readonly people: readonly string[];
	readonly status: string;
	readonly claimedBy: string | undefined;
	readonly source: string;
	readonly at: string;
	readonly text: string;
}

const FIRST = Date.UTC(2010, 0, 1);
const DAYS = 3652;
export const YEARS = Array.from({ length: 10 }, (_, i) => 2010 + i);
export const SOURCES = 12;

/** The places, a few around each town: `id`, name, longitude and latitude in degrees. */
export function inventPlaces(seed: number): { id: string; name: string; at: [number, number] }[] {
	const next = chance(seed + 1);
	const quarters = ['Centre', 'North', 'South', 'Harbour', 'Station', 'Old Town'];
	return PLACES.flatMap(([town, lon, lat]) =>
		quarters.map((quarter, i) => {
			const off = () => (i === 0 ? 0 : (next() - 0.5) * 0.12);
			const at = [lon + off(), lat + off()].map((n) => Math.round(n * 1e5) / 1e5);
			const id = `${town}-${quarter}`.toLowerCase().replace(/[^a-z]+/g, '-');
			return { id, name: `${town}, ${quarter}`, at: at as [number, number] };
		}),
	);
}

/** The people: `id` and name. */
export const inventPeople = () =>
	NAMES.flatMap(([first]) =>
		NAMES.map(([, last]) => ({ id: `${first}-${last}`.toLowerCase(), name: `${first} ${last}` })),
	);

/** The events one after the other, so that a million of them need no memory. */
export function* inventEvents(n: number, seed: number): Generator<InventedEvent> {
	const next = chance(seed);
	const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
	const places = inventPlaces(seed);
	const people = inventPeople();
	for (let i = 0; i < n; i++) {
		const place = pick(places);
		const day = new Date(FIRST + Math.floor(next() * DAYS) * 86_400_000).toISOString().slice(0, 10);
		const hour = `${String(Math.floor(next() * 24)).padStart(2, '0')}:${pick(['00', '15', '30', '45'])}`;
		const shape = next();
		const status = next() < 0.7 ? 'confirmed' : pick(STATUSES);
		const fill = (template: string) =>
			template
				.replace('{place}', place.name)
				.replace('{person}', () => pick(people).name)
				.replace('{n}', String(2 + Math.floor(next() * 60)));
		yield {
			id: `event-${i + 1}`,
			title: fill(pick(TITLES)),
			when: shape < 0.5 ? day : shape < 0.8 ? `${day}T${hour}` : day.slice(0, 7),
			where: place.id,
			kind: pick(KINDS)[0],
			chapter: `year-${day.slice(0, 4)}`,
			people: next() < 0.4 ? [pick(people).id] : [],
			status,
			claimedBy: status === 'confirmed' ? undefined : 'a spokesperson',
			source: `source-${1 + Math.floor(next() * SOURCES)}`,
			at: `p. ${1 + Math.floor(next() * 40)}`,
			text: Array.from({ length: 2 + Math.floor(next() * 3) }, () => fill(pick(SENTENCES))).join(
				' ',
			),
		};
	}
}
