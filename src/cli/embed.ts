/**
 * Builds the script that newsrooms paste, into `static/embed.js` and `static/embed/v1.js`, with its
 * types beside the frozen one. Runs before every build; fails where it would be too heavy.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes, compressed with gzip: every article that embeds a map pays for it. */
const LIMIT = 4096;
const ROOM = 'src/lib/embed';

const result = await build({
	configFile: false,
	publicDir: false,
	// The project's own builds on a file that does not exist before SvelteKit's first run.
	tsconfig: 'src/cli/embed.tsconfig.json',
	logLevel: 'error',
	build: {
		write: false,
		target: 'es2022',
		lib: { entry: `${ROOM}/script.ts`, formats: ['iife'], name: '_', fileName: 'embed' },
	},
});
const [output] = Array.isArray(result) ? result : [result];
const chunk = output && 'output' in output ? output.output[0] : undefined;
if (!chunk) throw new Error('The embed script came out empty.');

const code = `/* Dateline embed, version 1. MIT. */\n${chunk.code.trim()}\n`;
const size = gzipSync(code, { level: 9 }).length;
if (size > LIMIT) {
	console.error(
		`embed.js is ${size} bytes compressed, ${size - LIMIT} more than the ${LIMIT} that articles may be charged.`,
	);
	process.exit(1);
}

mkdirSync('static/embed', { recursive: true });
writeFileSync('static/embed.js', code);
writeFileSync('static/embed/v1.js', code);
copyFileSync(`${ROOM}/client.ts`, 'static/embed/v1.d.ts');
console.log(`embed.js: ${code.length} bytes, ${size} compressed (at most ${LIMIT})`);
