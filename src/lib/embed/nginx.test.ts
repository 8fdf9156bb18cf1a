/** The sample for nginx in a real one, where there is one: does it start, and say what `_headers` says? */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../tests/fixtures/freeport.ts';
import { headerRules } from './headers.ts';

const found = ['/usr/sbin/nginx', 'nginx'].find((path) => {
	try {
		execFileSync(path, ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
});

/** The sample on a port of this machine, without its certificates, over a folder of files. */
async function start(nginx: string, files: readonly string[]): Promise<string> {
	const top = mkdtempSync(join(tmpdir(), 'dateline-nginx-'));
	const port = await freePort();
	for (const file of files) {
		mkdirSync(dirname(join(top, 'www', file)), { recursive: true });
		writeFileSync(join(top, 'www', file), 'words '.repeat(500));
	}
	const sample = readFileSync('docs/nginx.conf', 'utf8')
		.replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
		.replace(/ssl_certificate\S* .*;/g, '')
		.replace('/var/www/dateline', join(top, 'www'));
	const types = join(top, 'mime.types');
	// As short as the real list allows: what a site of ours is made of.
	writeFileSync(
		types,
		'types { text/html html; text/javascript js; application/json json; font/woff2 woff2; }',
	);
	const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
		(name) => `${name}_temp_path ${join(top, name)};`,
	);
	writeFileSync(
		join(top, 'nginx.conf'),
		`daemon off; pid ${join(top, 'pid')}; error_log stderr; events {}
		${process.getuid?.() === 0 ? 'user root;' : ''}
		http { access_log off; ${paths.join(' ')} ${sample} }`,
	);
	const server = spawn(nginx, ['-p', top, '-c', join(top, 'nginx.conf')]);
	let said = '';
	server.stderr.on('data', (text) => (said += text));
	onTestFinished(async () => {
		if (server.exitCode === null) {
			server.kill();
			await once(server, 'exit');
		}
		rmSync(top, { recursive: true });
	});
	const site = `http://127.0.0.1:${port}`;
	for (let i = 0; i < 100; i++) {
		if (server.exitCode !== null) throw new Error(said);
		if (await fetch(site).catch(() => undefined)) return site;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`nginx did not answer. ${said}`);
}

test.skipIf(!found)('the sample for nginx starts, and sends what `_headers` says', async () => {
	const rules = headerRules({
		stories: [{ slug: 'brussels-2016', languages: ['en', 'fr'] }],
	});
	const files = rules
		.filter(({ path }) => path !== '/*')
		// Of pages where there are pages, of scripts elsewhere.
		.map(({ path }) => path.replace(/\*$/, path.includes('2016') ? 'a/' : 'a.js'))
		.map((path) => path.replace(/\/$/, '/index.html'));
	const site = await start(found!, [
		...files,
		'/brussels-2016/embed/index.html',
		'/brussels-2016/fr/embed/index.html',
		'/404.html',
	]);
	const fits = (path: string, rule: string) =>
		rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
	const names = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
	for (const file of [...files, '/brussels-2016/embed/', '/brussels-2016/fr/embed/']) {
		const path = file.replace(/index\.html$/, '');
		const { status, headers } = await fetch(site + path);
		expect(status, path).toBe(200);
		const wanted = Object.assign(
			{},
			...rules.filter((rule) => fits(path, rule.path)).map((rule) => rule.headers),
		) as Record<string, string>;
		for (const name of names) {
			// The sample says of files as well by whom they may be framed, which changes nothing.
			if (name === 'Content-Security-Policy' && !path.endsWith('/')) continue;
			expect(headers.get(name), `${path} ${name}`).toBe(wanted[name] ?? null);
		}
	}
	const part = await fetch(`${site}/basemap.pmtiles`, {
		headers: { Range: 'bytes=6-10', 'Accept-Encoding': 'gzip' },
	});
	expect([part.status, await part.text(), part.headers.get('content-encoding')]).toEqual([
		206,
		'words',
		null,
	]);
	expect(part.headers.get('content-type')).toBe('application/octet-stream');
	const lost = await fetch(`${site}/brussels-2016/nowhere/`);
	expect([lost.status, await lost.text()]).toEqual([404, 'words '.repeat(500)]);
});
