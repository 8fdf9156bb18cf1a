/**
 * Two origins for tests of the embed: one serves the article of a newsroom, the other the script as
 * it was built and a page that stands in for the embed and speaks through the real `Guest`.
 */
import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { listen, newsroom, type Answer } from './newsroom.ts';

/** As high as the loader reserves, or `tall` pixels; the button makes it 100 pixels taller. */
const EMBED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Embed</title>
<style>body{margin:0}main{box-sizing:border-box;min-height:420px;height:80vw;max-height:640px}</style>
<main><button>Taller</button><output></output></main>
<script type="module">
import { Guest } from '/guest.js';
const main = document.querySelector('main');
const keys = new URLSearchParams(location.search);
const size = (px) => (main.style.cssText = 'min-height:0;max-height:none;height:' + px + 'px');
if (keys.has('tall')) size(keys.get('tall'));
const told = { story: 'brussels-2016', title: 'Brussels, March 2016', language: 'en' };
const guest = new Guest(window, told, (wish) => {
	document.querySelector('output').textContent += JSON.stringify(wish) + ';';
	if (wish.type === 'select') guest.select(wish);
});
new ResizeObserver(() => guest.height(main.offsetHeight)).observe(main);
document.querySelector('button').onclick = () => {
	size(main.offsetHeight + 100);
	guest.select({ event: 'ev-metro-attack' });
};
window.guest = guest;
</script></html>`;

/** Not of the shape that is reserved, as no still map is. */
const STILL = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900"><rect width="900" height="900" fill="#cdd"/></svg>`;

export interface Origins {
	/** Where the maps are, without a last slash. */
	readonly maps: string;
	/** Publishes an article, and returns its address. */
	article(body: string, headers?: Record<string, string>): string;
	/** Milliseconds that the script takes to come. */
	slow: number;
	close(): Promise<void>;
}

export async function origins(): Promise<Origins> {
	const made = await build({
		configFile: false,
		publicDir: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: { entry: 'src/lib/embed/guest.ts', formats: ['es'], fileName: 'guest' },
		},
	});
	const [first] = Array.isArray(made) ? made : [made];
	const guest = first && 'output' in first ? first.output[0].code : '';
	const script = readFileSync('static/embed/v1.js', 'utf8');
	const files: Record<string, Answer> = {
		// A sandboxed embed has no origin, and is a stranger to its own script.
		'/guest.js': ['js', guest, { 'Access-Control-Allow-Origin': '*' }],
		'/brussels-2016/': ['html', '<!doctype html><title>Story</title><h1>The whole story</h1>'],
		'/brussels-2016/embed/': ['html', EMBED],
		'/brussels-2016/map.png': ['svg', STILL],
	};
	const setting = { slow: 0 };
	const maps = await listen(async (path) => {
		if (path !== '/embed/v1.js') return files[path];
		await new Promise((done) => setTimeout(done, setting.slow));
		return ['js', script];
	});
	const news = await newsroom();
	return Object.assign(setting, {
		maps: maps.origin,
		article: news.article,
		close: async () => void (await Promise.all([maps.close(), news.close()])),
	});
}
