/** Servers on origins of their own, and a newsroom that publishes articles on one of them. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const TYPES = { html: 'text/html; charset=utf-8', js: 'text/javascript', svg: 'image/svg+xml' };
export type Answer = readonly [
	type: keyof typeof TYPES,
	body: string,
	headers?: Record<string, string>,
];
const EMPTY: Answer = ['svg', ''];

type Answers = (path: string) => Answer | undefined | Promise<Answer | undefined>;

/** A server on a free port of 127.0.0.1. */
export async function listen(answer: Answers) {
	const server = createServer(async (req, res) => {
		const { pathname } = new URL(req.url ?? '/', 'http://x');
		const found = pathname === '/favicon.ico' ? EMPTY : await answer(pathname);
		const [type, body, headers] = found ?? ['html', 'Not found.', {}];
		res.writeHead(found ? 200 : 404, { 'Content-Type': TYPES[type], ...headers }).end(body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () =>
			new Promise<void>((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

export interface Newsroom {
	/** Without a last slash. */
	readonly origin: string;
	/** Publishes an article, and returns its address. */
	article(body: string, headers?: Record<string, string>): string;
	close(): Promise<void>;
}

/** With the scripts of hosts that look after frames, as `/pym.js` and `/frames.js`. */
export async function newsroom(): Promise<Newsroom> {
	const libraries: Record<string, Answer> = {
		'/pym.js': ['js', readFileSync(new URL(import.meta.resolve('pym.js')), 'utf8')],
		'/frames.js': [
			'js',
			readFileSync(new URL('frames.umd.js', import.meta.resolve('@newswire/frames')), 'utf8'),
		],
	};
	const articles = new Map<string, Answer>();
	const { origin, close } = await listen((path) => articles.get(path) ?? libraries[path]);
	return {
		origin,
		article(body, headers = {}) {
			const path = `/article-${articles.size}/`;
			const head = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title>';
			articles.set(path, ['html', `${head}${body}`, headers]);
			return `${origin}${path}`;
		},
		close,
	};
}
