/** What a YAML parser complains of, in words for somebody who has never seen a parser. */
import type { ErrorCode } from 'yaml';

const WORDS: Partial<Record<ErrorCode, string>> = {
	TAB_AS_INDENT: 'a line begins with a tab; YAML wants spaces there.',
	BLOCK_AS_IMPLICIT_KEY: 'a second “: ” in the line, or a line indented too far.',
	MULTILINE_IMPLICIT_KEY: 'a field without “: ” (a colon and a space) after its name.',
	MULTIPLE_DOCS: 'a second line of three hyphens; one file holds one set of fields.',
	BLOCK_IN_FLOW: 'a comma is missing between brackets.',
	KEY_OVER_1024_CHARS: 'the name of a field goes on for more than a thousand characters.',
	BAD_DQ_ESCAPE: 'a backslash inside double quotes; use single quotes, or write two backslashes.',
	NON_STRING_KEY: 'a list or a group of fields stands where the name of a field belongs.',
	BAD_DIRECTIVE: 'a line that begins with %; put quotes around it if it is text.',
};

/** One complaint of the parser as a sentence. */
export function yamlFault(code: ErrorCode, message: string): string {
	const known = WORDS[code];
	if (known) return known;
	if (/closing .quote/.test(message)) return 'a quote is opened and not closed.';
	if (/^Flow (map|sequence)|expected flow|flow collection/i.test(message))
		return 'a bracket is opened and not closed, or a comma is missing.';
	const start = /cannot start with (?:reserved|directive indicator) character (\S)/.exec(message);
	if (start) return `a text that begins with ${start[1]} needs quotes around it.`;
	if (/directives-end/.test(message)) return WORDS.BAD_DIRECTIVE ?? message;
	if (/need to be followed by map values/.test(message))
		return 'the name of a field without a colon after it, or a text that lacks quotes.';
	if (code === 'BAD_INDENT') return 'the fields of one group do not begin in the same column.';
	if (/anchor|alias|tag/i.test(message) && code !== 'UNEXPECTED_TOKEN') return SPECIAL;
	if (code === 'UNEXPECTED_TOKEN' || code === 'MISSING_CHAR')
		return 'something stands where nothing is expected; quotes or a comma may be missing.';
	return message.replace(/\.?$/, '.');
}

/** Anchors, aliases and tags: a text that begins so would lose its first word in silence. */
export const SPECIAL = 'a text that begins with &, * or ! needs quotes around it.';
