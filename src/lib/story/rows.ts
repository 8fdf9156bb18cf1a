/** Where the rows of a table end, before it is read: so that it can be counted and read in pieces. */

/** What parts the cells, by the first line: spreadsheets of countries with a decimal comma write semicolons. */
export function delimiterOf(text: string): ',' | ';' {
	const end = text.indexOf('\n');
	const first = end < 0 ? text : text.slice(0, end);
	return first.includes(';') && !first.includes(',') ? ';' : ',';
}

const [QUOTE, LINE_FEED, RETURN] = [0x22, 0x0a, 0x0d];

/**
 * Where each row ends, in bytes: after a line feed. Within quotes a line may end too; they are opened
 * at the beginning of a cell only (RFC 4180).
 */
export function* rowEnds(bytes: Uint8Array): Generator<number> {
	const head = bytes.subarray(0, Math.max(0, bytes.indexOf(LINE_FEED)));
	const delimiter = delimiterOf(new TextDecoder().decode(head)).charCodeAt(0);
	let [quoted, opens] = [false, true];
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] ?? 0;
		if (quoted) {
			if (byte !== QUOTE) continue;
			if (bytes[at + 1] === QUOTE) at++;
			else quoted = false;
		} else if (byte === QUOTE && opens) quoted = true;
		else if (byte === LINE_FEED) yield at + 1;
		opens = byte === delimiter || byte === LINE_FEED || byte === RETURN;
	}
}

/** How many rows hold anything, the first one included. */
export function countRows(bytes: Uint8Array): number {
	let [rows, start] = [0, 0];
	for (const end of rowEnds(bytes)) {
		if (holdsAnything(bytes.subarray(start, end))) rows++;
		start = end;
	}
	return rows + Number(holdsAnything(bytes.subarray(start)));
}

/** Anything but what parts cells and rows, quotes and spaces; these may be wider ones too. */
function holdsAnything(row: Uint8Array): boolean {
	if (row.some((byte) => byte < 0x80 && !NOTHING.has(byte))) return true;
	return new TextDecoder().decode(row).replace(/[,;"]/g, '').trim() !== '';
}

const NOTHING = new Set(new TextEncoder().encode(',;"\r\n\t '));
