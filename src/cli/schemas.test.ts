import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaFiles } from './schemas.ts';

test.each([...schemaFiles()])('%s is fresh', (path, text) => {
	const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
	expect(written === text, `${path} is out of date: npx tsx src/cli/schemas.ts writes it`).toBe(
		true,
	);
});

test('they describe what people write: fields may be left out, and others are underlined', () => {
	const { properties, required, additionalProperties } = JSON.parse(
		schemaFiles().get('geo/event.schema.json') ?? '{}',
	) as Record<string, unknown>;
	expect(required).toEqual(['title', 'when', 'kind', 'chapter', 'status']);
	expect(additionalProperties).toBe(false);
	expect(properties).toMatchObject({ people: { default: [] } });
});

test('their patterns work in editors, which compile them without flags', () => {
	const patterns = [...schemaFiles().values()].flatMap((text) =>
		[...text.matchAll(/"pattern": (".*")/g)].map(([, found = '""']) => JSON.parse(found) as string),
	);
	expect(patterns.length).toBeGreaterThan(0);
	for (const pattern of patterns) {
		expect(() => new RegExp(pattern)).not.toThrow();
		expect(pattern).not.toMatch(/\\[pP]\{/);
	}
});
