/**
 * Compiles the interface's words, `src/lib/std/words/*.yaml`, into one JavaScript module for each
 * language and their TypeScript types, in `src/lib/std/words/made/`. A topic with `own: true` gets
 * modules of its own. A message that lacks a language, or a form of a plural in it, or that takes
 * other arguments there, stops the build.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import MessageFormat, { type PluralFunction } from '@messageformat/core';
import compileModule from '@messageformat/core/compile-module.js';
import { parse as parseMessage, type Token } from '@messageformat/parser';
import { parse as parseYaml } from 'yaml';
import { spaced } from '../lib/std/spacing.ts';
import { LANGUAGES, type LanguageCode } from '../lib/std/words/languages.ts';

/** The folder of the YAML files, unless the command line names another. */
const SOURCE = process.argv[2] ?? 'src/lib/std/words';
const MADE = join(SOURCE, 'made');
const CODES = Object.keys(LANGUAGES) as LanguageCode[];

type Texts = Record<string, string>;
type Topic = { [key: string]: Texts | Topic };
type Types = { [argument: string]: 'number' | 'string | number' };

const faults: string[] = [];
const isTexts = (value: Texts | Topic): value is Texts =>
	Object.values(value).every((one) => typeof one === 'string');

/** The arguments of a message and what each may be: plurals and numbers want a number. */
function argumentsOf(tokens: readonly Token[]): Types {
	const types: Types = {};
	for (const token of tokens) {
		if (token.type === 'content' || token.type === 'octothorpe') continue;
		const isNumber =
			token.type === 'plural' ||
			token.type === 'selectordinal' ||
			(token.type === 'function' && token.key === 'number');
		if (types[token.arg] !== 'number') types[token.arg] = isNumber ? 'number' : 'string | number';
		if (token.type === 'argument' || token.type === 'function') continue;
		for (const { tokens: inner } of token.cases)
			for (const [name, type] of Object.entries(argumentsOf(inner)))
				if (types[name] !== 'number') types[name] = type;
	}
	return types;
}

/**
 * The text with each of its arguments kept apart from what is around it, in a script that runs from
 * the right: a Latin name before a number would else take the number along, and a bracket turn over.
 * A message without letters of its own gets a mark instead of them: put into another one, it would
 * else be taken for a text that runs from the left.
 */
function isolated(text: string, code: string, types: Types): string {
	if (LANGUAGES[code as LanguageCode].dir !== 'rtl') return text;
	const apart = text.replace(/\{([a-zA-Z]+)(?:, number)?\}/g, (whole, name: string) =>
		name in types ? `\u2068${whole}\u2069` : whole,
	);
	return /\p{L}/u.test(text.replace(/\{[a-zA-Z]+(?:, number)?\}/g, '')) ? apart : `\u200f${apart}`;
}

/** The forms that a count may take in a language, as far as anybody counts here. */
const forms = (code: string) =>
	new Set(
		Array.from({ length: 201 }, (_, n) =>
			new Intl.PluralRules(LANGUAGES[code as LanguageCode].locale).select(n),
		),
	);

/** The forms that a message has plurals for, and lacks. */
function formless(tokens: readonly Token[], code: string): string[] {
	return tokens.flatMap((token) => {
		if (!('cases' in token)) return [];
		const keys = new Set(token.cases.map(({ key }) => key));
		const lacks = token.type === 'plural' ? [...forms(code)].filter((form) => !keys.has(form)) : [];
		return [...lacks, ...token.cases.flatMap(({ tokens: inner }) => formless(inner, code))];
	});
}

/** `messages` of one language, and the text of their TypeScript type. */
function walk(topic: Topic, code: string, at: string): { messages: object; type: string } {
	const messages: Record<string, object | string> = {};
	const lines: string[] = [];
	for (const [key, value] of Object.entries(topic)) {
		const path = `${at}.${key}`;
		if (!isTexts(value)) {
			const inner = walk(value, code, path);
			messages[key] = inner.messages;
			lines.push(`'${key}': { ${inner.type} };`);
			continue;
		}
		const text = value[code];
		if (text === undefined) {
			faults.push(`${path} has no ${code}. Add the text, or remove the message.`);
			continue;
		}
		const types = argumentsOf(parseMessage(text));
		messages[key] = isolated(spaced(text, code), code, types);
		const wanted = Object.keys(argumentsOf(parseMessage(value['en'] ?? text)));
		for (const form of new Set(formless(parseMessage(text), code)))
			faults.push(`${path} has no “${form}” in ${code}, which counts so.`);
		const odd = Object.keys(types).find((name) => !wanted.includes(name));
		if (odd) faults.push(`${path} takes {${odd}} in ${code}, which it does not in en.`);
		const args = Object.entries(types).map(([name, type]) => `${name}: ${type}`);
		lines.push(`'${key}': (${args.length ? `d: { ${args.join('; ')} }` : ''}) => string;`);
	}
	return { messages, type: lines.join(' ') };
}

/** The plural rules of a language as a function that asks `Intl` and costs the page no table. */
function plural(locale: string): PluralFunction {
	// Rules are dear to make: each kind is made once.
	const source = `((rules) => (n, ordinal) => {
	const type = ordinal ? 'ordinal' : 'cardinal';
	return (rules[type] ??= new Intl.PluralRules('${locale}', { type })).select(n);
})({})`;
	const rule = new Function('n', 'ordinal', `return (${source})(n, ordinal);`);
	// The library formats numbers by the function's name, and writes its text into the module.
	Object.defineProperty(rule, 'name', { value: locale });
	rule.toString = () => source;
	return rule as unknown as PluralFunction;
}

/** What goes into one module, by the name that its files begin with; `''` is what every page has. */
const modules = new Map<string, Topic>([['', {}]]);
for (const file of readdirSync(SOURCE).sort()) {
	if (!file.endsWith('.yaml')) continue;
	const name = basename(file, '.yaml');
	const { own, ...messages } = parseYaml(readFileSync(join(SOURCE, file), 'utf8')) as Topic;
	// A message may be called so, too.
	if ((own as unknown) === true) modules.set(name, messages);
	else modules.set('', { ...modules.get(''), [name]: own ? { own, ...messages } : messages });
}

const HEAD =
	'// @ts-nocheck\n// Made by src/cli/words.ts from the YAML files beside this folder.\n';
const declared = (types: string) =>
	`import type { Messages } from './${types}';\ndeclare const messages: Messages;\nexport default messages;\n`;
/** Leaves an unchanged file alone, so that nothing is built again for it. */
function write(file: string, text: string): void {
	const path = join(MADE, file);
	if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

mkdirSync(MADE, { recursive: true });
for (const [name, topics] of modules)
	for (const code of CODES) {
		const { messages, type } = walk(topics, code, name || 'words');
		if (faults.length) continue;
		const [dot, types] = name ? [`${name}.`, `${name}.ts`] : ['', 'messages.ts'];
		const compiled = compileModule(
			new MessageFormat(plural(LANGUAGES[code].locale)),
			messages as never,
		);
		write(`${dot}${code}.js`, HEAD + compiled);
		write(`${dot}${code}.d.ts`, declared(types));
		if (code === 'en')
			write(types, `// Made by src/cli/words.ts.\nexport interface Messages { ${type} }\n`);
	}
if (faults.length) {
	console.error(`The interface's words are not complete:\n  ${faults.join('\n  ')}`);
	process.exit(1);
}
