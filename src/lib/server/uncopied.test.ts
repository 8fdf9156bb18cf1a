import { expect, test } from 'vitest';
import { gathered, Uncopied } from './uncopied.ts';

const text = (bytes: ArrayBuffer | Uint8Array) => new TextDecoder().decode(bytes);

test('pieces are put one behind the other, as UTF-8', () => {
	expect(text(gathered(['Maelbeek, ', '', 'Maalbeek: ', 'سخاربيك']))).toBe(
		'Maelbeek, Maalbeek: سخاربيك',
	);
	expect(gathered([]).length).toBe(0);
});

test('an answer gives its bytes as they are, with the headers of another', async () => {
	const like = new Response(null, { headers: { 'content-type': 'text/csv' } });
	const bytes = gathered(['id,title\r\n']);
	const answer = new Uncopied(bytes, like);
	expect(answer.headers.get('content-type')).toBe('text/csv');
	expect(await answer.arrayBuffer()).toBe(bytes.buffer);
});

test('of bytes within others it gives those alone', async () => {
	const within = new TextEncoder().encode('..events..').subarray(2, 8);
	expect(text(await new Uncopied(within, new Response()).arrayBuffer())).toBe('events');
});
