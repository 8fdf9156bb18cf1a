/** What a schema has at a path: the names and the description of its fields, for hints. */
import type { z } from 'zod';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** The schemas that stand at this path; several where the format allows several shapes. */
export function schemasAt(schema: Schema, path: readonly PropertyKey[]): Schema[] {
	return path.reduce<Schema[]>(
		(found, key) => found.flatMap(open).flatMap((one) => step(one, key)),
		[schema],
	);
}

/** The names that fields may have at this path. */
export function fieldsAt(schema: Schema, path: readonly PropertyKey[]): string[] {
	return schemasAt(schema, path)
		.flatMap(open)
		.map(def)
		.flatMap((one) => (one.type === 'object' ? Object.keys(one.shape) : []));
}

const def = (schema: Schema) => schema._zod.def as Def;

/** Without the wrappers that say "optional", "or left out", "then changed". */
function open(schema: Schema): Schema[] {
	const one = def(schema);
	if (one.type === 'optional' || one.type === 'nullable' || one.type === 'default')
		return open(one.innerType);
	if (one.type === 'pipe') return open(one.in);
	if (one.type === 'union') return one.options.flatMap(open);
	return [schema];
}

function step(schema: Schema, key: PropertyKey): Schema[] {
	const one = def(schema);
	if (one.type === 'object') return [one.shape[String(key)]].filter((found) => found !== undefined);
	if (one.type === 'array') return [one.element];
	if (one.type === 'record') return [one.valueType];
	if (one.type === 'tuple') return [one.items[Number(key)]].filter((found) => found !== undefined);
	return [];
}
