import adapter from '@sveltejs/adapter-static';

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: adapter(),
		prerender: {
			entries: ['*', '/sitemap.xml', '/feed.xml', '/robots.txt', '/404.html'],
			handleMissingId: 'ignore',
			// Stills are rasterised beside the pages, off the main thread.
			concurrency: 4,
		},
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The two style attributes of Kit's own route announcer.
				'style-src-attr': [
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
					'sha256-7e7eDWhVX2HN1LCnuSvoFvMVaVk8bcfc5WJjxHTYh2k=',
				],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self', 'data:'],
				'connect-src': ['self'],
				'worker-src': ['self', 'data:', 'blob:'],
				'base-uri': ['none'],
				'form-action': ['none'],
			},
		},
	},
};
