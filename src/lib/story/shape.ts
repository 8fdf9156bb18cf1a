/** Compares data with a schema and turns what differs into problems in a reporter's words. */
import type { z } from 'zod';
import type { Problem } from '../std/result.ts';
import { nearest } from '../std/text.ts';
import { fieldsAt, schemasAt } from './fields.ts';
import type { Data } from './files.ts';
import { perhaps, problem, type Code } from './problems.ts';
import { expectation, fieldName, found, hint, pathName, point } from './said.ts';
import { ID } from './schemaparts.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];
type Say = (code: Code, words: Record<string, string>, path: Path) => void;

/** The data as the schema has it, or problems. */
export function shape<S extends z.ZodType>(
	schema: S,
	data: Data,
	problems: Problem[],
): z.output<S> | undefined {
	const read = schema.safeParse(data.value);
	if (read.success) return read.data;
	const say: Say = (code, words, path) => {
		const spot = { file: data.file, line: data.lineOf(path), path: pathName(path) };
		problems.push(problem(code, spot, words));
	};
	for (const issue of read.error.issues) report(issue, [], { schema, data, say });
	return undefined;
}

interface Context {
	readonly schema: z.ZodType;
	readonly data: Data;
	readonly say: Say;
}

function report(issue: Issue, above: Path, context: Context): void {
	const { schema, data, say } = context;
	const path = [...above, ...issue.path];
	if (issue.code === 'unrecognized_keys') {
		const known = fieldsAt(schema, path);
		for (const [i, field] of issue.keys.entries()) {
			// A file with a thousand unknown fields is no case of spelling.
			const suggestion = i < 100 ? perhaps(nearest(field, known)) : '';
			say('field-unknown', { field: field.slice(0, 60), suggestion }, [...path, field]);
		}
		return;
	}
	const value = at(data.value, path);
	if (issue.code === 'invalid_union' && value !== undefined) {
		// The branch that got furthest is the one that was meant.
		const branch = issue.errors.find((errors) => !errors.some(isWrongType));
		if (branch) {
			for (const inner of branch) report(inner, path, context);
			return;
		}
	}
	if (path.length === 0) {
		const words = {
			found: value === null ? 'nothing' : found(value),
			expected: expectation(issue),
		};
		say('file-shape', { name: data.file, ...words }, path);
		return;
	}
	if (issue.code === 'invalid_key') {
		const words = { field: fieldName(path.slice(0, -1)), found: `“${String(path.at(-1))}”` };
		say('field-value', { ...words, expected: 'a language code such as en', suggestion: '' }, path);
		return;
	}
	sayWrong(issue, path, value, context);
}

/** A value that is missing, of the wrong kind, or not among those allowed. */
function sayWrong(issue: Issue, path: Path, value: unknown, { schema, data, say }: Context): void {
	const about = schemasAt(schema, path).map(description).find(Boolean);
	const expected = expectation(issue, about);
	const field = fieldName(path);
	const coordinates = path.indexOf('coordinates');
	if (value === undefined) say('field-missing', { field, expected }, path);
	else if (coordinates >= 0) {
		const single = typeof path.at(-1) === 'number' && !Array.isArray(value);
		const spot = single ? path.slice(0, -1) : path;
		say('coordinates-range', { found: point(at(data.value, spot)) }, spot);
	} else if (field === 'format' && path.length === 1)
		say('format-version', { found: found(value) }, path);
	else if (issue.code === 'invalid_format' && issue.pattern === String(ID)) {
		const id = String(value);
		say('id-invalid', { found: id.slice(0, 60), suggestion: slug(id).slice(0, 60) }, path);
	} else if (issue.code === 'invalid_type' || issue.code === 'invalid_union')
		say('field-type', { field, found: found(value), expected, hint: hint(expected, value) }, path);
	else {
		const known = issue.code === 'invalid_value' ? issue.values.map(String) : [];
		const guess = nearest(String(value), known);
		const suggestion = guess ? ` Did you mean “${guess}”?` : '';
		say('field-value', { field, found: found(value), expected, suggestion }, path);
	}
}

const at = (value: unknown, path: Path): unknown =>
	path.reduce<unknown>(
		(it, key) => (it as Record<PropertyKey, unknown> | undefined | null)?.[key],
		value,
	);

const description = (schema: z.core.$ZodType) => (schema as z.ZodType).description;

/** A wrong type at the union itself tells nothing of what was meant; a fault further in does. */
const isWrongType = (issue: Issue) => issue.code === 'invalid_type' && issue.path.length === 0;

/** The nearest thing to `text` that can be an id. */
export function slug(text: string): string {
	const plain = text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return plain || 'a-name';
}
