/** A disc on the map: one place, or several that are too near each other to be told apart. */
export interface Disc<T> {
	readonly x: number;
	readonly y: number;
	readonly members: readonly T[];
}

/**
 * Merges points that are nearer than `distance` (same unit as x and y). The heaviest keep their
 * position and draw their neighbours in; the order of the input decides between equals.
 */
export function merge<
	T extends { readonly x: number; readonly y: number; readonly weight: number },
>(points: readonly T[], distance: number): Disc<T>[] {
	const discs: { x: number; y: number; members: T[] }[] = [];
	for (const point of [...points].sort((a, b) => b.weight - a.weight)) {
		const near = discs.find((disc) => Math.hypot(disc.x - point.x, disc.y - point.y) < distance);
		if (near) near.members.push(point);
		else discs.push({ x: point.x, y: point.y, members: [point] });
	}
	return discs;
}
