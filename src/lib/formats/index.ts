/** The list of formats: downloads follow from it. */
import type { Format } from './format.ts';
import { events, places } from './geojson.ts';
import { json } from './json.ts';

export const FORMATS: readonly Format[] = [json, events, places];
