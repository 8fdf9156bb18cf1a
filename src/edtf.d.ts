/** The part of `edtf` that we use; the package ships no types. */
declare module 'edtf' {
	interface Parsed {
		readonly type: 'Date' | 'Season' | 'Interval' | 'Year' | 'Decade' | 'Century' | 'Set' | 'List';
		/** Year, month (from 0), day, hour, minute, second. */
		readonly values: readonly unknown[];
		readonly approximate?: boolean | number;
		readonly uncertain?: boolean | number;
		readonly unspecified?: number;
		/** Minutes east of UTC. */
		readonly offset?: number;
		readonly timeZone?: string;
	}
	export function parse(text: string): Parsed;
}
