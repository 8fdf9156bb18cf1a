/** What is bundled: see `loader.ts`. */
import { load } from './loader.ts';

load(window);
