/** Whom a page may ask besides its own site, by what it asks for: the names are those of the policy. */
export interface Origins {
	readonly connect: readonly string[];
	readonly img: readonly string[];
}

export const NO_ORIGINS: Origins = { connect: [], img: [] };

/** One origin more, for some kinds of requests; each is listed once. */
export function withOrigins(
	origins: Origins,
	kinds: readonly (keyof Origins)[],
	origin: string,
): Origins {
	const added = kinds.map((kind) => [kind, [...new Set([...origins[kind], origin])].sort()]);
	return { ...origins, ...Object.fromEntries(added) } as Origins;
}
