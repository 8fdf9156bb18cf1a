/** What a newsroom copies into its pages, written from the options. */
import * as escape from './escape.ts';
import { opening, toAttributes, type Options } from './options.ts';
import { RESERVE, RESERVE_CSS } from './reserve.ts';
import { embedAddress, storyAddress, type Shared } from './shared.ts';

/** Pixels of height of a frame that nobody can ask for its own. */
export const PLAIN_HEIGHT = 600;

type Attributes = readonly (readonly [name: string, value: string])[];

const tag = (name: string, attributes: Attributes, inner?: string): string => {
	const list = attributes.map(([key, value]) =>
		value === '' ? ` ${key}` : ` ${key}="${escape.html(value)}"`,
	);
	const start = `<${name}${list.join('')}>`;
	return inner === undefined ? start : `${start}${inner}</${name}>`;
};

/** On one line: an empty one would end the HTML in Markdown and in some editors. */
const named = ({ title }: Shared): string => title.replace(/\s+/g, ' ').trim();

const fixed = ({ height = 'auto' }: Partial<Options>): number =>
	height === 'auto' ? PLAIN_HEIGHT : height;

/** The still map, as large as the frame will be, so that nothing moves when it comes. */
function still(shared: Shared, options: Partial<Options>): string {
	const height =
		typeof options.height === 'number'
			? `height:${options.height}px`
			: // Said outright: the picture’s own shape, once it is there, would otherwise have its way.
				`height:auto;${RESERVE_CSS}`;
	return tag('img', [
		['src', `${storyAddress(shared, options.language)}map.png`],
		['alt', named(shared)],
		['width', String(RESERVE.width)],
		['height', String(RESERVE.height)],
		['loading', 'lazy'],
		['style', `display:block;width:100%;${height};object-fit:cover`],
	]);
}

/** The full page, as the embed opens. */
function page(shared: Shared, options: Partial<Options>): string {
	const keys = opening(options);
	return `${storyAddress(shared, options.language)}${keys && `#${keys}`}`;
}

const fallback = (shared: Shared, options: Partial<Options>): string =>
	tag('a', [['href', page(shared, options)]], still(shared, options));

const script = ({ site }: Shared): string =>
	tag(
		'script',
		[
			['async', ''],
			['src', `${site}embed/v1.js`],
		],
		'',
	);

/** For the elements, whose address names the language. */
const asked = ({ language: _, ...options }: Partial<Options>) => options;

type Snippet = (shared: Shared, options: Partial<Options>) => string;

const div: Snippet = (shared, options) => {
	const address = storyAddress(shared, options.language);
	const attributes = toAttributes(asked(options), 'div');
	const inner = fallback(shared, options);
	return `${tag('div', [['data-dateline', address], ...attributes], inner)}\n${script(shared)}`;
};

/** A frame by itself, of a height that is known beforehand. */
export const plainFrame = (
	shared: Shared,
	options: Partial<Options>,
	width: number | '100%' = '100%',
): string =>
	tag(
		'iframe',
		[
			['src', embedAddress(shared, { ...options, height: fixed(options) })],
			['title', named(shared)],
			['width', String(width)],
			['height', String(fixed(options))],
			['loading', 'lazy'],
			['style', 'border:0'],
		],
		'',
	);

/** The snippets by name, in the order in which the builder shows them. */
export const SNIPPETS = {
	script: div,

	element: (shared, options) => {
		const address = storyAddress(shared, options.language);
		const attributes = toAttributes(asked(options), 'element');
		const inner = fallback(shared, options);
		return `${tag('dateline-map', [['src', address], ...attributes], inner)}\n${script(shared)}`;
	},

	iframe: (shared, options) => plainFrame(shared, options),

	/** A block of HTML, as the editor of WordPress stores it. */
	wordpress: (shared, options) => `<!-- wp:html -->\n${div(shared, options)}\n<!-- /wp:html -->`,

	amp: (shared, options) => {
		const image = tag(
			'amp-img',
			[
				['placeholder', ''],
				['layout', 'fill'],
				['src', `${storyAddress(shared, options.language)}map.png`],
				['alt', named(shared)],
			],
			'',
		);
		return tag(
			'amp-iframe',
			[
				['src', embedAddress(shared, options)],
				['title', named(shared)],
				['width', 'auto'],
				['height', String(fixed(options))],
				['layout', 'fixed-height'],
				['sandbox', 'allow-scripts allow-popups allow-top-navigation-by-user-activation'],
				['frameborder', '0'],
				['resizable', ''],
			],
			`${image}${tag(
				'div',
				[
					['overflow', ''],
					['tabindex', '0'],
					['role', 'button'],
					['aria-label', named(shared)],
				],
				'⋯',
			)}`,
		);
	},

	/** For newsletters, which run no script and show no frames. */
	newsletter: (shared, options) => {
		const image = tag('img', [
			['src', `${storyAddress(shared, options.language)}map.png`],
			['alt', named(shared)],
			['width', '600'],
			['style', 'display:block;width:100%;max-width:600px;height:auto;border:0'],
		]);
		const words = tag('a', [['href', page(shared, options)]], escape.html(named(shared)));
		return `${tag('a', [['href', page(shared, options)]], image)}\n<p>${words}</p>`;
	},

	markdown: (shared, options) => {
		const image = `![${escape.markdown(named(shared))}](<${storyAddress(shared, options.language)}map.png>)`;
		return `[${image}](<${page(shared, options)}>)`;
	},

	link: (shared, options) =>
		tag('a', [['href', page(shared, options)]], escape.html(named(shared))),
} as const satisfies Record<string, Snippet>;

export type SnippetName = keyof typeof SNIPPETS;
