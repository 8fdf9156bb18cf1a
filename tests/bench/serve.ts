/** One static server for all pages, with compression done in advance and range requests. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
	...{ '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.svg': 'image/svg+xml' },
	...{ '.js': 'text/javascript', '.mjs': 'text/javascript', '.json': 'application/json' },
	...{ '.geojson': 'application/geo+json', '.xml': 'application/xml', '.csv': 'text/csv' },
};

export interface Site {
	/** With a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

/** Serves a folder on a free port of 127.0.0.1. A file is compressed once, before it is first measured. */
export async function serve(folder: string): Promise<Site> {
	const top = resolve(folder);
	const packed = new Map<string, Buffer>();

	function body(path: string, encoding: 'br' | 'gzip'): Buffer {
		const key = `${encoding} ${path}`;
		const known = packed.get(key);
		if (known) return known;
		const raw = readFileSync(path);
		// The best quality takes minutes over what is large, and saves a few per cent.
		const quality = raw.length > 1e6 ? 5 : 11;
		const params = { [constants.BROTLI_PARAM_QUALITY]: quality };
		const made = encoding === 'br' ? brotliCompressSync(raw, { params }) : gzipSync(raw);
		packed.set(key, made);
		return made;
	}

	function answer(req: IncomingMessage, res: ServerResponse): void {
		const { pathname } = new URL(req.url ?? '/', 'http://x');
		let path = join(top, decodeURIComponent(pathname));
		if (path.endsWith(sep)) path = join(path, 'index.html');
		if (!path.startsWith(top + sep) || !existsSync(path) || !statSync(path).isFile()) {
			res.writeHead(404).end();
			return;
		}
		const type = TYPES[extname(path)];
		const accepted = req.headers['accept-encoding'] ?? '';
		if (type) {
			const encoding = /\bbr\b/.test(accepted) ? 'br' : 'gzip';
			const bytes = body(path, encoding);
			const head = { 'Content-Encoding': encoding, 'Content-Length': bytes.length };
			res.writeHead(200, { 'Content-Type': type, ...head }).end(bytes);
			return;
		}
		const { size } = statSync(path);
		const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(req.headers.range ?? '') ?? [];
		const head = { 'Content-Type': 'application/octet-stream', 'Accept-Ranges': 'bytes' };
		if (from === undefined) {
			res.writeHead(200, { ...head, 'Content-Length': size });
			createReadStream(path).pipe(res);
			return;
		}
		const [start, end] = [Number(from), Math.min(to ? Number(to) : size - 1, size - 1)];
		const range = `bytes ${start}-${end}/${size}`;
		res.writeHead(206, { ...head, 'Content-Range': range, 'Content-Length': end - start + 1 });
		createReadStream(path, { start, end }).pipe(res);
	}

	const server = createServer(answer);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	const port = address && typeof address === 'object' ? address.port : 0;
	return {
		url: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
