import type { Scene } from '../scene/scene.ts';

/**
 * By view the scene that its drawn map shows: one that is not in sight does not follow each choice.
 * The function given keeps the last scene of a view, and takes another only where the view is seen.
 */
export function heldScenes() {
	const held = new Map<string, Scene>();
	return (view: string, scene: Scene, isSeen: boolean): Scene => {
		const known = held.get(view);
		if (known && !isSeen) return known;
		held.set(view, scene);
		return scene;
	};
}

/**
 * By view whether it is still as it was sent. The function given is told whether it could be, and says
 * no for ever once it could not: what is made of components stays so.
 */
export function staying() {
	const made = new Set<string>();
	return (view: string, could: boolean): boolean => {
		if (!could) made.add(view);
		return !made.has(view);
	};
}
