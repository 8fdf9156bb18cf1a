/**
 * Long parts of a page, kept out of it until it is finished. Each hand that a page goes through on its way to
 * the disk copies it, looks through it, or both; a part that stands apart meanwhile is spared that.
 */

/** A comment, which goes through all hands; the number says the part. */
const standIn = (part: number) => `<!--apart ${part}-->`;
const STAND_INS = /<!--apart (\d+)-->/;

/** The parts of one page; of one that is made by itself, not beside others. */
export class Apart {
	readonly #parts: string[] = [];

	/** @returns what stands in the page in the place of the part */
	keep(part: string): string {
		return standIn(this.#parts.push(part) - 1);
	}

	/** The bytes of the finished page, with its parts. */
	whole(page: string): Uint8Array<ArrayBuffer> {
		// What is split by a group has its number between the texts.
		const texts = page
			.split(STAND_INS)
			.map((text, i) => (i % 2 ? (this.#parts[Number(text)] ?? '') : text));
		return Buffer.concat(texts.map((text) => Buffer.from(text)));
	}
}
