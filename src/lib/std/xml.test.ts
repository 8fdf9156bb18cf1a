import { expect, test } from 'vitest';
import { xml } from './xml.ts';

test.each([
	['a < b & "c" > d', 'a &lt; b &amp; &quot;c&quot; &gt; d'],
	['Tab\tand line\n stay', 'Tab\tand line\n stay'],
	[
		'control \u0000\u0008\u001f characters, \ufffe and lone \ud800 surrogates go',
		'control  characters,  and lone  surrogates go',
	],
	['🌍 stays', '🌍 stays'],
])('%j is written as %j', (text, written) => {
	expect(xml(text)).toBe(written);
});
