declare global {
	namespace App {
		interface Locals {
			/** While building: the bytes of a large file, in place of the body of its answer (`server/uncopied.ts`). */
			file?: Uint8Array<ArrayBuffer>;
		}
	}
}

export {};
