/** The pages' security policy: their own site, and exactly the origins of the configured tiles. */

/**
 * @typedef {{ connect: readonly string[], img: readonly string[] }} Origins
 * @typedef {`${string}://${string}.${string}`} Origin
 */

/** Only the origin of an https address, or of this machine: anything else would open the policy. */
const ORIGIN = /^(https:\/\/[a-z0-9.-]+(:\d+)?|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)$/;

/**
 * The directives of the policy.
 * @param {Origins} [origins] whom the map may ask besides the site; none by default
 * @returns {NonNullable<NonNullable<import('@sveltejs/kit').KitConfig['csp']>['directives']>}
 * @throws {Error} where an origin is not one
 */
export function directives(origins = { connect: [], img: [] }) {
	const wrong = [...origins.connect, ...origins.img].find((origin) => !ORIGIN.test(origin));
	if (wrong !== undefined) throw new Error(`not an origin for the security policy: ${wrong}`);
	const connect = /** @type {Origin[]} */ ([...origins.connect]);
	const img = /** @type {Origin[]} */ ([...origins.img]);
	return {
		'default-src': ['none'],
		'script-src': ['self'],
		'style-src': ['self'],
		// The two style attributes of Kit's own route announcer.
		'style-src-attr': [
			'unsafe-hashes',
			'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
			'sha256-7e7eDWhVX2HN1LCnuSvoFvMVaVk8bcfc5WJjxHTYh2k=',
		],
		'img-src': ['self', 'data:', 'blob:', ...img],
		'font-src': ['self', 'data:'],
		'connect-src': ['self', ...connect],
		// The preview of an embed.
		'frame-src': ['self'],
		'worker-src': ['self', 'data:', 'blob:'],
		'base-uri': ['none'],
		'form-action': ['none'],
	};
}
