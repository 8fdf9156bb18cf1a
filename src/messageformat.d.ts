declare module '@messageformat/core/compile-module.js' {
	import type MessageFormat from '@messageformat/core';
	/** The source of an ES module whose default export mirrors `messages`, a function for each text. */
	export default function compileModule(format: MessageFormat, messages: object): string;
}
