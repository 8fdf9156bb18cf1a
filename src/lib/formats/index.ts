/** The list of formats: downloads follow from it. */
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { events, places } from './geojson.ts';
import { json } from './json.ts';
import { kml } from './kml.ts';

export const FORMATS: readonly Format[] = [json, csv, events, places, kml];
