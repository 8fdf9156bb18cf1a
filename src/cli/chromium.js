// Finds the Chromium that the end-to-end tests use; run as a script, installs one where there is
// none. Plain JavaScript, so that it runs before anything is built.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

// Without the windows that nobody sees, which take as long as the pages.
const SHELL = 'chromium-headless-shell';
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const windows = process.platform === 'win32';

/**
 * Whether the program is there and starts: one without its libraries is as good as none.
 * @param {string} path
 */
function works(path) {
	if (!existsSync(path)) return false;
	if (windows) return true; // where --version opens a window
	return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** @returns {string[]} */
function playwrights() {
	try {
		return [chromium.executablePath()];
	} catch {
		return []; // a platform that Playwright has no Chromium for
	}
}

/** The path of a Chromium that starts, or nothing. */
export function findChromium() {
	const named = process.env['CHROMIUM_PATH'];
	if (named) return works(named) ? named : undefined;
	const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
	const onPath = (/** @type {string} */ name) => folders.map((folder) => join(folder, name));
	return [...onPath(SHELL), ...playwrights(), ...NAMES.flatMap(onPath)].find(works);
}

/**
 * @param {string} command
 * @param {string[]} words
 * @param {number} minutes
 */
function run(command, words, minutes) {
	console.log(`${command} ${words.join(' ')} ...`);
	const options = { timeout: minutes * 60_000, shell: windows };
	return spawnSync(command, words, { ...options, stdio: 'inherit' }).status === 0;
}

function install() {
	console.log('No Chromium here yet; the end-to-end tests need one.');
	run('npx', ['playwright', 'install', 'chromium'], 3);
	const found = findChromium();
	if (found) return found;
	if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		run('apt-get', ['update', '-qq'], 3);
		const install = ['install', '-y', '-qq', '--no-install-recommends'];
		if (!run('apt-get', [...install, SHELL], 10)) run('apt-get', [...install, 'chromium'], 10);
	}
	return findChromium();
}

function main() {
	const named = process.env['CHROMIUM_PATH'];
	if (named && !works(named)) {
		console.error(`CHROMIUM_PATH is ${named}, which is not there or does not start.`);
		return 1;
	}
	const path = findChromium() ?? install();
	if (path) {
		console.log(`Chromium: ${path}`);
		return 0;
	}
	console.error(
		'No Chromium could be found or installed. Install Chromium or Chrome yourself, or set\n' +
			'CHROMIUM_PATH to one. If Playwright has fetched its own and it does not start, its\n' +
			'system libraries are missing: npx playwright install-deps chromium.',
	);
	return 1;
}

const script = process.argv[1];
if (script && realpathSync(script) === fileURLToPath(import.meta.url)) process.exitCode = main();
