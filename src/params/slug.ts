import type { ParamMatcher } from '@sveltejs/kit';

/** A story's folder name; the library says whether there is one. */
export const match: ParamMatcher = (param) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(param);
