import { editions } from '#lib/server/kept.ts';

export const entries = () => editions().map(({ story, lang }) => ({ story, lang }));
