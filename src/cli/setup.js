// Installs the dependencies when they are missing or older than the lockfile. Plain JavaScript
// without imports of ours, because it runs before anything is installed.
import { existsSync, statSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('../../', import.meta.url));
const installed = `${top}node_modules/.package-lock.json`;
const wanted = `${top}package-lock.json`;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Dateline needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(1);
}

if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(wanted).mtimeMs) {
	console.log('Installing the packages that package-lock.json names ...');
	const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
		cwd: top,
		stdio: 'inherit',
		shell: process.platform === 'win32',
	});
	if (status !== 0) {
		console.error('npm ci failed; its own message stands above. Is the network there?');
		process.exit(status ?? 1);
	}
}
