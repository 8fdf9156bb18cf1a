/** An attribution as it stands in an archive, an HTML fragment by others, as text and links only. */
import type { CreditPart } from '../../scene/basemap.ts';

const ENTITIES: Record<string, string> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '©', reg: '®' },
};

function decode(text: string): string {
	return text
		.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
			if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
			const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
			return code > 31 && code < 0x11_0000 ? String.fromCodePoint(code) : '';
		})
		.replace(/\s+/g, ' ');
}

/** Parts in order; every tag but a link to the web is dropped, and what it holds is kept. */
export function creditOf(html: string): CreditPart[] {
	const parts: { text: string; href?: string }[] = [];
	let href: string | undefined;
	for (const [, tag, text] of html.matchAll(/<([^>]*)>|([^<]+)/g)) {
		if (text !== undefined) {
			const last = parts.at(-1);
			const plain = decode(text);
			if (last && last.href === href) last.text += plain;
			else parts.push(href ? { text: plain, href } : { text: plain });
		} else if (/^a\s/i.test(tag ?? '')) {
			const [, double, single] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag ?? '') ?? [];
			const address = decode(double ?? single ?? '').trim();
			href = /^https?:\/\//i.test(address) ? address : undefined;
		} else if (/^\/a\s*$/i.test(tag ?? '')) href = undefined;
	}
	return parts.filter(({ text }) => text.trim());
}
