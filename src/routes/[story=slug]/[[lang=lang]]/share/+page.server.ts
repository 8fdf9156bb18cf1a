import { outlines } from '#lib/server/kept.ts';

export const entries = () => outlines().map(({ story, lang }) => ({ story, lang }));
