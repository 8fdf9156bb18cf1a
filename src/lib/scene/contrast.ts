/** Red, green and blue of `#rgb` or `#rrggbb`, each 0 to 1. Throws at anything else. */
function channels(colour: string): [number, number, number] {
	const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
	const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
	const [, r, g, b] = long ?? short ?? [];
	if (!r || !g || !b) throw new Error(`not a colour in hexadecimal: ${colour}`);
	const part = (digits: string) => parseInt(digits.length === 1 ? digits + digits : digits, 16);
	return [part(r) / 255, part(g) / 255, part(b) / 255];
}

/** Relative luminance as WCAG 2 defines it: 0 is black, 1 is white. */
export function luminance(colour: string): number {
	const [r, g, b] = channels(colour).map((c) =>
		c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
	) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG 2 counts it: from 1 (the same) to 21 (black on white). */
export function contrast(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}
