import { defineConfig } from '@playwright/test';
import { findChromium } from './src/cli/chromium.js';

const PORT = Number(process.env['E2E_PORT'] || 4179);
const executablePath = findChromium();
const args = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-quic',
	// Letters as wide as they are, as in a browser with a window.
	'--font-render-hinting=none',
	// Without a graphics card drawing the page itself is many times quicker without its emulation.
	'--disable-gpu-compositing',
];
const launch = (...more: string[]) => ({
	launchOptions: { ...(executablePath ? { executablePath } : {}), args: [...args, ...more] },
});

export default defineConfig({
	testDir: 'tests/e2e',
	timeout: 180_000,
	expect: { timeout: 10_000 },
	workers: 3,
	fullyParallel: true,
	retries: 0,
	forbidOnly: !!process.env['CI'],
	reporter: 'list',
	use: { baseURL: `http://127.0.0.1:${PORT}/` },
	webServer: {
		command: 'npm run -s preview',
		env: { PORT: String(PORT), HOST: '127.0.0.1' },
		url: `http://127.0.0.1:${PORT}/`,
		reuseExistingServer: false,
	},
	projects: [
		{ name: 'chromium', testIgnore: /nowebgl\.spec\.ts$/, use: launch() },
		{ name: 'nowebgl', testMatch: /nowebgl\.spec\.ts$/, use: launch('--disable-3d-apis') },
	],
});
