/** Builds Dateline itself with a shelf that holds the measured story alone. */
import { spawn } from 'node:child_process';
import type { Made } from './prepare.ts';
import { sizeOf } from './prepare.ts';

/** Into the folder `to`; nothing where the build fails or takes longer than `minutes`. */
export async function buildDateline(
	shelf: string,
	to: string,
	minutes: number,
): Promise<Made | undefined> {
	const start = performance.now();
	const env = { ...process.env, DATELINE_STORIES: shelf, DATELINE_BUILD: to };
	const words = ['--import', 'tsx', 'src/cli/build.ts', '--logLevel', 'error'];
	// Kit would let other programs' output through; here only what fails is told.
	const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
	const stop = () => child.kill();
	const timer = setTimeout(stop, minutes * 60_000);
	process.on('exit', stop);
	const code = await new Promise((done) => child.on('close', done));
	process.off('exit', stop);
	clearTimeout(timer);
	if (code !== 0) return undefined;
	return { seconds: (performance.now() - start) / 1000, bytes: sizeOf(to) };
}
