/** Collects bytes; numbers are written as in protocol buffers: seven bits a byte, low ones first. */
export class Bytes {
	#list: number[] = [];

	/** @param value a whole number, 0 to 2^53 - 1 (bit shifts would stop at 2^31) */
	varint(value: number): this {
		let rest = value;
		while (rest >= 0x80) {
			this.#list.push((rest % 0x80) + 0x80);
			rest = Math.floor(rest / 0x80);
		}
		this.#list.push(rest);
		return this;
	}

	done(): Uint8Array {
		return Uint8Array.from(this.#list);
	}
}
