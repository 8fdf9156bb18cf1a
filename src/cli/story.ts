/** `npm run story -- check [slug]` and `npm run story -- new <slug>`: the reporter's commands. */
import { SHELF } from '../lib/server/library.ts';
import { benchData } from './benchdata.ts';
import { check } from './check.ts';
import { create } from './new.ts';

const USAGE = `Usage:
  npm run story -- check [slug]   reads all stories, or one, and lists what is wrong;
                                  with --but-large no large one
  npm run story -- new <slug>     begins a story in geo/stories/<slug>/
  npm run story -- bench-data <n> [--seed <n>]   writes an invented story to measure with, never published`;

const [command, ...words] = process.argv.slice(2);
if (command === 'check')
	process.exitCode = check(
		words.find((word) => !word.startsWith('-')),
		SHELF,
		{ butLarge: words.includes('--but-large') },
	);
else if (command === 'new' && words[0]) process.exitCode = create(words[0]);
else if (command === 'bench-data') process.exitCode = benchData(words);
else {
	console.error(USAGE);
	process.exitCode = 1;
}
