/**
 * `npm run build`, once its assets are there: the gate reads the stories and says what is wrong, and beside
 * it the site is built. Where a story is wrong the build is given up. A large one is read only while it
 * is built, and once more, to say what is wrong with it, where that fails.
 * What follows the command is given to Vite, e.g. `--logLevel warn`.
 */
import { spawn } from 'node:child_process';

/**
 * How V8 is to live with a million events: room for what is new (megabytes), which else is copied among
 * what stays, but not more than helps; and no pause of the work to give memory back meanwhile
 * (docs/large.md).
 */
const ROOM = ['--max-semi-space-size=64', '--no-memory-reducer'];

const start = (...words: string[]) =>
	spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] });
const ended = (child: ReturnType<typeof start>) =>
	new Promise<boolean>((done) => child.on('close', (code) => done(code === 0)));

const check = (...words: string[]) =>
	start('--import', 'tsx', 'src/cli/story.ts', 'check', ...words);
const gate = check('--but-large');
const site = start(...ROOM, 'node_modules/vite/bin/vite.js', 'build', ...process.argv.slice(2));
process.on('exit', () => {
	gate.kill();
	site.kill();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const built = ended(site);
if (!(await ended(gate))) process.exit(1);
if (!(await built)) {
	await ended(check());
	process.exit(1);
}
