import type { When } from './dates.ts';

/**
 * The first moment that a date may mean, as RFC 3339 with the offset of its timezone on that day:
 * `2016-03-22T07:58:00+01:00`. For feeds and structured data, which want a moment and not a day.
 * @param timezone the story's, an IANA name
 */
export function instant({ from, to }: When, timezone: string): string {
	const wall = from ?? to ?? 0;
	// The offset of the wall clock's own moment; read twice, for an hour near a change of the clocks.
	const guess = offset(wall, timezone);
	const minutes = offset(wall - guess * 60_000, timezone);
	const sign = minutes < 0 ? '-' : '+';
	const two = (n: number) => String(n).padStart(2, '0');
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	return `${new Date(wall).toISOString().slice(0, 19)}${sign}${two(hours)}:${two(rest)}`;
}

/** Minutes by which the timezone's clock is before UTC at that moment. */
function offset(at: number, timezone: string): number {
	const parts = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' });
	const name = parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
	const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
	return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}
