/** Lower case without diacritics: `Schaerbeek`, `SCHAERBEEK` and `Scháerbeek` are one word for a search. */
export function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replace(/ı/g, 'i');
}

/** Edit distance (Levenshtein), used to guess what a misspelt word was meant to be. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swap));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}

/** The word of `known` that `word` was most likely meant to be, or nothing if none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
	const wanted = fold(word).slice(0, 60);
	let best: string | undefined;
	let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - wanted.length) >= least) continue;
		const d = distance(wanted, fold(candidate).slice(0, 60));
		if (d < least) [best, least] = [candidate, d];
	}
	return best;
}

/** `1 event`, `2 events`: English only until the interface is translated. */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}

/** The first sentence of a text, as the language ends sentences. */
export function firstSentence(text: string, language: string): string {
	const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
	return first?.segment.trim() ?? '';
}

/** The beginning of a text, at most `most` characters long, cut between words and then marked so. */
export function excerpt(text: string, most: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= most) return line;
	const cut = line.slice(0, most);
	const end = cut.lastIndexOf(' ');
	return `${cut.slice(0, end > most / 2 ? end : most - 1).replace(/[\s,;:.–-]+$/, '')}…`;
}
