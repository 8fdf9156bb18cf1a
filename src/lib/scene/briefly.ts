/**
 * A count as there is room for it in a disc: three digits, and from a thousand on the thousands or
 * millions, rounded, with the signs of the SI. The whole count is said where the disc is named.
 */
export function briefly(count: number): string {
	if (count < 1000) return String(count);
	const thousands = Math.round(count / 1000);
	return thousands < 1000 ? `${thousands}k` : `${Math.round(count / 1e6)}M`;
}
