import { describe, expect, test } from 'vitest';
import type { Row } from './measure.ts';
import { inside } from './measure.ts';
import {
	borders,
	communeRows,
	communes,
	hasReference,
	labelOf,
	LIMIT,
	runwayRows,
	stationRows,
} from './report.ts';

const worst = (rows: Row[]) => Math.max(...rows.map(({ max }) => max));

test('the drawn borders close round each of the 19 communes, without a double line', () => {
	expect(communes).toHaveLength(19);
	for (const commune of communes) {
		const ends = borders(commune).flatMap((line) => [String(line[0]), String(line.at(-1))]);
		for (const end of ends) expect(ends.filter((other) => other === end).length % 2).toBe(0);
	}
	const lines = [...new Set(communes.flatMap((commune) => borders(commune)))];
	const steps = lines.flatMap((line) => line.slice(1).map((end, i) => [line[i], end].sort()));
	expect(new Set(steps.map(String)).size).toBe(steps.length);
});

test('each commune’s name stands in that commune and in no other', () => {
	for (const name of communes) {
		const at = labelOf(name);
		expect(communes.filter((other) => inside(at, borders(other)))).toEqual([name]);
	}
});

test('runways end where they are published to end', () => {
	expect(worst(runwayRows())).toBeLessThanOrEqual(LIMIT.runway);
});

describe.skipIf(!hasReference)('against the reference', () => {
	test('stations', () => {
		expect(worst(stationRows())).toBeLessThanOrEqual(LIMIT.station);
	});

	test('communes', () => {
		expect(worst(communeRows())).toBeLessThanOrEqual(LIMIT.commune);
	});
});
