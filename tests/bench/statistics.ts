/** What several runs of one measure come to. */

export interface Spread {
	readonly median: number;
	readonly min: number;
	readonly max: number;
}

/** The middle one, or the mean of the two in the middle; nothing of nothing. */
export function median(values: readonly number[]): number | undefined {
	const sorted = [...values].sort((a, b) => a - b);
	const half = Math.floor(sorted.length / 2);
	const [low, high] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]];
	return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Median, least and greatest of the runs that have a number. */
export function spread(values: readonly (number | undefined)[]): Spread | undefined {
	const known = values.filter((value) => value !== undefined);
	const middle = median(known);
	return middle === undefined
		? undefined
		: { median: middle, min: Math.min(...known), max: Math.max(...known) };
}

/** How many times `base` a value is: the median of the runs' own ratios, each with its neighbour in time. */
export function ratio(
	values: readonly (number | undefined)[],
	base: readonly (number | undefined)[],
): number | undefined {
	return median(
		values.flatMap((value, i) => {
			const other = base[i];
			return value === undefined || !other ? [] : [value / other];
		}),
	);
}
