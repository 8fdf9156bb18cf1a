/** Text that goes between the quotes of an attribute, or between tags, of HTML. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text that goes into a line of Markdown as it is. */
export const markdown = (text: string): string => text.replace(/[\\`*_{}[\]()<>#+!|~&]/g, '\\$&');
