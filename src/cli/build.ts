/**
 * `npm run build`, once its assets are there: the gate reads every story and says what is wrong, and beside
 * it, on another processor, the site is built. Where a story is wrong the build is given up.
 * What follows the command is given to Vite, e.g. `--logLevel warn`.
 */
import { spawn } from 'node:child_process';

/**
 * How V8 is to live with a million events: room for what is new, which else is copied among what
 * stays, and no pause of the work to give memory back meanwhile (docs/large.md).
 */
const ROOM = ['--max-semi-space-size=256', '--no-memory-reducer'];

const start = (...words: string[]) =>
	spawn(process.execPath, words, { stdio: ['ignore', 'inherit', 'inherit'] });
const ended = (child: ReturnType<typeof start>) =>
	new Promise<boolean>((done) => child.on('close', (code) => done(code === 0)));

const gate = start('--import', 'tsx', 'src/cli/story.ts', 'check');
const site = start(...ROOM, 'node_modules/vite/bin/vite.js', 'build', ...process.argv.slice(2));
process.on('exit', () => {
	gate.kill();
	site.kill();
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

// What the site's build says of a wrong story is said better by the gate, which is waited for.
const built = ended(site);
if (!(await ended(gate)) || !(await built)) process.exit(1);
