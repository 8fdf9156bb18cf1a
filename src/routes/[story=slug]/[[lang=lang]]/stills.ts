/** The stills of a story: its views, grounds, words and typefaces put together. */
import { asideFile } from '#lib/server/aside.ts';
import { drawnFrom, ground } from '#lib/server/ground.ts';
import { CONFIGURED } from '#lib/scene/configured.ts';
import { ownPlaces } from '#lib/scene/own.ts';
import { inks } from '#lib/server/inks.ts';
import { pngAddress } from '#lib/server/raster.ts';
import { typesetter } from '#lib/server/typefaces.ts';
import { next } from '#lib/scene/intent.ts';
import { once } from '#lib/scene/lookup.ts';
import { makeScene, type Scene } from '#lib/scene/scene.ts';
import { formatWhen } from '#lib/std/saydate.ts';
import { firstSentence } from '#lib/std/text.ts';
import { wordsIn, type Words } from '#lib/std/words/words.ts';
import { card, cardMap, CARD_SCALE } from '#lib/still/card.ts';
import { stillView, takenBy, type StillView } from '#lib/still/marks.ts';
import { groundPicture, type Ground } from '#lib/still/panel.ts';
import type { Pen } from '#lib/still/pen.ts';
import { poster, posterScale } from '#lib/still/poster.ts';
import { whereabouts } from '#lib/story/whereabouts.ts';
import type { Story, StoryEvent, View } from '#lib/story/story.ts';

const CARD_SIZE = { id: 'card', scale: CARD_SCALE };

/** Whose data the ground is drawn from. */
const credit = () => CONFIGURED.credit.map(({ text }) => text).join('');

const pen = async (): Promise<Pen> => ({ type: await typesetter(), inks: inks() });

const credited = async (story: Story, words: Words) =>
	words.stills.credit({ byline: story.byline, credit: credit() });

const dated = (story: Story, words: Words) =>
	words.stills.dated({ byline: story.byline, date: formatWhen(story.published, words) });

/** `map.svg`: all views of the story in one drawing. */
export async function mapOf(story: Story): Promise<string> {
	const words = await wordsIn(story.language);
	const scene = makeScene(story, {}, words);
	const views = story.views.map(async (view, i) => {
		const drawn = stillView(scene, view, [{ id: 'poster', scale: posterScale(i) }]);
		return { name: view.name, drawn, ground: await groundOf(scene, view, drawn) };
	});
	const text = {
		title: story.title,
		byline: dated(story, words),
		credit: credit(),
		dir: words.dir,
		says: saysStory(story, words),
		language: story.language,
	};
	return poster(await pen(), text, await Promise.all(views));
}

/** `ground.svg`: what lies under the marks of the views that the story's page does not open with. */
export async function asideOf(story: Story): Promise<string> {
	const grounds = await groundsOf(story);
	const [, ...further] = story.views;
	return asideFile(
		further.flatMap(({ id }) => {
			const ground = grounds.get(id);
			return ground ? [{ id, ground }] : [];
		}),
	);
}

/** What lies under each view's marks on the story's pages, by id of the view; worked out once. */
export const groundsOf = once(async (story: Story) => {
	const scene = makeScene(story, {}, await wordsIn(story.language));
	const views = story.views.map(
		async (view) => [view.id, await groundOf(scene, view, stillView(scene, view))] as const,
	);
	return new Map(await Promise.all(views));
});

/** The story's `card.png`, as SVG. */
export async function storyCard(story: Story): Promise<string> {
	const words = await wordsIn(story.language);
	const [view] = story.views;
	const scene = makeScene(story, {}, words);
	const drawn = view && stillView(scene, view, [CARD_SIZE]);
	const text = {
		title: story.title,
		lead: firstSentence(story.standfirst, story.language),
		facts: [dated(story, words), words.list.events({ n: story.events.length })],
		credit: await credited(story, words),
		dir: words.dir,
		says: saysStory(story, words),
		language: story.language,
	};
	return card(await pen(), text, drawn && (await onGround(scene, view, drawn, words)), true);
}

/** An event's `card.png`, as SVG: its own places and way on the map, and no others. */
export async function eventCard(story: Story, event: StoryEvent): Promise<string> {
	const words = await wordsIn(story.language);
	const scene = onlySelected(
		makeScene(story, next(story, {}, { do: 'event', id: event.id }), words),
	);
	const view = story.views.find(({ id }) => id === scene.view);
	const drawn = view && stillView(scene, view, [CARD_SIZE]);
	// A map on which the event is not to be seen would tell a wrong place.
	const map =
		drawn && drawn.marks.length + drawn.lines.length > 0
			? await onGround(scene, view, drawn, words)
			: undefined;
	const lead = event.warning ? undefined : firstSentence(event.prose.text, story.language);
	const text = {
		over: story.title,
		title: event.title,
		...(!map && lead && { lead }),
		when: formatWhen(event.when, words),
		facts: [whereabouts(story, event) ?? words.list.nowhere(), words.status[event.status].label()],
		credit: map ? await credited(story, words) : story.byline,
		dir: words.dir,
		says: saysEvent(story, event, words),
		language: story.language,
	};
	return card(await pen(), text, map, false);
}

/** Text alternatives of the cards. */
export const saysStory = (story: Story, words: Words): string =>
	words.stills.story({
		title: story.title,
		views: list(
			story.views.map(({ name }) => name),
			words,
		),
	});

export const saysEvent = (story: Story, event: StoryEvent, words: Words): string =>
	words.stills.event({
		title: event.title,
		when: formatWhen(event.when, words),
		where: whereabouts(story, event) ?? words.list.nowhere(),
	});

const list = (names: readonly string[], { locale }: Words) =>
	new Intl.ListFormat(locale, { type: 'unit' }).format(names);

const onlySelected = (scene: Scene): Scene => ({
	...scene,
	marks: scene.marks.filter((mark) => mark.selected),
	movements: scene.movements.filter((movement) => movement.selected),
});

const groundOf = (scene: Scene, view: View, drawn: StillView) =>
	ground(view.bounds, {
		taken: takenBy(drawn),
		language: scene.story.language,
		own: ownPlaces(scene.marks),
		archive: drawnFrom(CONFIGURED),
	});

const pictures = new Map<string, Promise<string>>();

/** The marks on the view's ground, which is drawn as a picture once for all cards. */
async function onGround(
	scene: Scene,
	view: View,
	drawn: StillView,
	words: Words,
): Promise<{ drawn: StillView; ground: Ground }> {
	const { shapes, labels } = await groundOf(scene, view, drawn);
	const key = `${view.bounds.join()} ${words.dir}`;
	const picture =
		pictures.get(key) ??
		pen().then((one) => pngAddress(groundPicture(one, shapes, cardMap(words.dir))));
	pictures.set(key, picture);
	return { drawn, ground: { shapes, labels, picture: await picture } };
}
