import type { Words } from '../std/words/words.ts';

/** The map library's own texts, by its keys. */
export const libraryTexts = ({ map }: Words): Record<string, string> => ({
	'Map.Title': map.map(),
	'CooperativeGesturesHandler.WindowsHelpText': map.ctrlWheel(),
	'CooperativeGesturesHandler.MacHelpText': map.cmdWheel(),
	'CooperativeGesturesHandler.MobileHelpText': map.twoFingers(),
});
