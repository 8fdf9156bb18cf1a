/** The part of `subset-font` that we use; the package ships no types. */
declare module 'subset-font' {
	interface Options {
		readonly targetFormat: 'woff2';
		readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
	}
	export default function subset(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
