import { createHash } from 'node:crypto';

/** A short name of a text, another one for every other text. */
export const fingerprint = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, 10);

/** By which a content security policy knows an inline style or script, in its quotes. */
export const policyHash = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
