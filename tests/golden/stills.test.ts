/**
 * The drawn map of each view of each story, as text. After a change that is meant, `npx vitest run
 * tests/golden -u` writes them anew; look at the difference before it is committed.
 */
import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { makeScene } from '../../src/lib/scene/scene.ts';
import { EMBEDDED_FILE } from '../../src/lib/scene/basemap.ts';
import { ownPlaces } from '../../src/lib/scene/own.ts';
import { ground } from '../../src/lib/server/ground.ts';
import { stillView, takenBy } from '../../src/lib/still/marks.ts';
import Still from '../../src/lib/still/Still.svelte';
import { brussels, english, voyage } from '../fixtures/scenes.ts';

/** Longer outlines of the ground are kept as their beginning, their length and a digest. */
const LONG = 200;
const brief = (svg: string) =>
	svg.replaceAll(/ d="([^"]+)"/g, (whole, d: string) => {
		if (d.length <= LONG) return whole;
		const digest = createHash('sha256').update(d).digest('hex').slice(0, 12);
		return ` d="${d.slice(0, 60)}… ${d.length} ${digest}"`;
	});

const views = [brussels, voyage].flatMap((story) => story.views.map((view) => ({ story, view })));

test.each(views.map((one) => [`${one.story.slug}-${one.view.id}`, one] as const))(
	'%s',
	async (name, { story, view }) => {
		const scene = makeScene(story, {}, english);
		const { body } = render(Still, {
			props: { scene, view, link: (place: string) => `#place=${place}` },
		});
		const { shapes, names } = await ground(view.bounds, {
			taken: takenBy(stillView(scene, view)),
			language: story.language,
			own: ownPlaces(scene.marks),
			archive: `static/${EMBEDDED_FILE}`,
		});
		const svg = body
			.replace(/(<g data-ground="[^"]+">)/, `$1${shapes}`)
			.replace(/(<g data-names="[^"]+">)/, `$1${names}`)
			.replaceAll(/<!--.*?-->/g, '')
			.replaceAll('><', '>\n<');
		await expect(brief(svg)).toMatchFileSnapshot(`stills/${name}.svg`);
	},
);
