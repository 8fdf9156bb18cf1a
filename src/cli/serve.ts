/** `npm run preview`: the built site as a plain static host would serve it. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { readHeaders } from './servedheaders.ts';

const BUILD = resolve(
	fileURLToPath(new URL('../..', import.meta.url)),
	process.env['DATELINE_BUILD'] || 'build',
);
const PORT = Number(process.env['PORT'] || 4173);
const HOST = process.env['HOST'] || '127.0.0.1';

if (!existsSync(join(BUILD, 'index.html'))) {
	console.error('There is no site in build/ yet. Run npm run build first.');
	process.exit(1);
}
if (!Number.isInteger(PORT) || PORT < 0 || PORT > 65535) {
	console.error(`PORT=${process.env['PORT']} is not a port. Try PORT=4174 npm run preview.`);
	process.exit(1);
}

const files = sirv(BUILD, {
	dev: false,
	etag: true,
	extensions: [],
	setHeaders(res, path) {
		res.setHeader('Accept-Ranges', 'bytes');
		if (path.endsWith('.pmtiles')) res.setHeader('Content-Type', 'application/octet-stream');
		if (path.endsWith('.kml'))
			res.setHeader('Content-Type', 'application/vnd.google-earth.kml+xml');
	},
});

const HEADERS = join(BUILD, '_headers');
/** What hosts that read `_headers` send with a file of this address. */
const headersOf = readHeaders(existsSync(HEADERS) ? readFileSync(HEADERS, 'utf8') : '');

/** The file or folder of an address, or nothing when it leads out of the build. */
function onDisk(path: string): string | undefined {
	try {
		const found = join(BUILD, decodeURIComponent(path));
		return found.startsWith(BUILD + sep) && !found.includes('\0') ? found : undefined;
	} catch {
		return undefined; // a stray % in the address
	}
}

function missing(res: ServerResponse): void {
	const page = join(BUILD, '404.html');
	const html = existsSync(page);
	const body = html ? readFileSync(page) : 'There is no such page.\n';
	const type = `text/${html ? 'html' : 'plain'}; charset=utf-8`;
	res.writeHead(404, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) }).end(body);
}

function answer(req: IncomingMessage, res: ServerResponse): void {
	if (req.method !== 'GET' && req.method !== 'HEAD') {
		res.writeHead(405, { Allow: 'GET, HEAD' }).end();
		return;
	}
	const [path = '/', query] = (req.url ?? '/').split(/\?(.*)/s);
	const search = query === undefined ? '' : `?${query}`;
	for (const [name, value] of headersOf(path)) res.setHeader(name, value);
	const found = onDisk(path);
	if (!path.endsWith('/') && found && existsSync(join(found, 'index.html'))) {
		const name = encodeURIComponent(basename(found));
		res.writeHead(301, { Location: `./${name}/${search}`, 'Content-Length': 0 }).end();
		return;
	}
	// sirv would also find `page.html` under `page/`, which most hosts do not.
	if (path.endsWith('/')) req.url = `${path}index.html${search}`;
	files(req, res, () => missing(res));
}

const server = createServer(answer);
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code === 'EADDRINUSE')
		console.error(
			`Port ${PORT} is taken by another program. Try PORT=${PORT + 1} npm run preview.`,
		);
	else console.error(`The site cannot be served on ${HOST}:${PORT}: ${error.message}`);
	process.exit(1);
});
server.listen(PORT, HOST, () => {
	const address = server.address();
	const port = address && typeof address === 'object' ? address.port : PORT;
	const local = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(HOST);
	console.log(`Dateline is on http://${local ? 'localhost' : HOST}:${port}/ (Ctrl+C ends it)`);
});
