/** Articles that are published do not change: what version 1 promised them is still so. */
import { expect, test } from 'vitest';
import v1 from '../../../tests/golden/embed-v1.json' with { type: 'json' };
import { EmbedFrame } from './frame.ts';
import { fromEmbed, fromHost } from './messages.ts';
import { OPTION_NAMES, PREFIX } from './names.ts';
import { fromQuery, toQuery } from './options.ts';

test('its attributes are known', () => {
	expect(PREFIX).toBe('data-dateline');
	expect(OPTION_NAMES).toEqual(expect.arrayContaining(v1.options));
});

test.each(v1.queries)('%s is understood to the last key', (query) => {
	const order = (keys: string) => keys.split('&').sort();
	expect(order(toQuery(fromQuery(query)))).toEqual(order(query));
});

test.each(v1.methods)('an embed has the method %s', (method) => {
	expect(Object.getOwnPropertyNames(EmbedFrame.prototype)).toContain(method);
});

test.each(v1.fromEmbed)('the host understands %j', (message) => {
	expect(fromEmbed(message)).toEqual(message);
});

test.each(v1.fromHost)('the embed understands %j', (message) => {
	expect(fromHost(message)).toEqual(message);
});
