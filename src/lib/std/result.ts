/** Something a person should mend: what, where, and what to try. See `story/problems.ts` for the catalogue. */
export interface Problem {
	/** Stable name of the kind of problem, e.g. `place-unknown`. */
	readonly code: string;
	/** File inside the story's folder, or the folder itself. */
	readonly file: string;
	/** Line in that file, counted from 1, where one can be given. */
	readonly line?: number;
	/** Field inside the file, e.g. `sources[1].id`; empty where the whole file is meant. */
	readonly path: string;
	/** What is wrong, in a sentence. */
	readonly says: string;
	/** What to try, in a sentence. */
	readonly try: string;
}

/** Either a value with remarks that lost nothing, or the list of everything that is wrong. */
export type Result<T> =
	| { readonly ok: true; readonly value: T; readonly notes: readonly string[] }
	| { readonly ok: false; readonly problems: readonly Problem[] };

export const ok = <T>(value: T, notes: readonly string[] = []): Result<T> => ({
	ok: true,
	value,
	notes,
});

export const fail = <T>(problems: readonly Problem[]): Result<T> => ({ ok: false, problems });
