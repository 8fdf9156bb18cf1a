/** The part of `fontverter` that we use; the package ships no types. */
declare module 'fontverter' {
	export function convert(font: Buffer, toFormat: 'sfnt'): Promise<Buffer<ArrayBuffer>>;
}
