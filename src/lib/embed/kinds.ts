/** The kinds of value an option may have: how each is read from text, and written again. */
import { daysIn } from '../std/dates.ts';

export interface Kind<T> {
	/** What may be written, for people. */
	readonly says: string;
	/** The value, or nothing where the text is not of this kind. */
	readonly read: (text: string) => T | undefined;
	readonly write: (value: T) => string;
}

/** An id as stories have them. Whether the story knows it is asked when the story is at hand. */
export const id: Kind<string> = {
	says: 'an id',
	read: (text) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 200 ? text : undefined),
	write: String,
};

/** Both bounds belong to it. */
export const whole = (least: number, most: number): Kind<number> => ({
	says: `a number from ${least} to ${most}`,
	read(text) {
		const n = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
		return n >= least && n <= most ? n : undefined;
	},
	write: String,
});

export const oneOf = <const T extends string>(...words: readonly T[]): Kind<T> => ({
	says: words.map((word) => `\`${word}\``).join(', '),
	read: (text) => words.find((word) => word === text),
	write: String,
});

/** `true` and `false` are understood too, and a bare attribute means on. */
export const onOff: Kind<boolean> = {
	says: '`on`, `off`',
	read: (text) =>
		['on', 'true', ''].includes(text) ? true : ['off', 'false'].includes(text) ? false : undefined,
	write: (value) => (value ? 'on' : 'off'),
};

/** A year, month, day or minute in the story's own calendar and timezone. */
export const day: Kind<string> = {
	says: '`2016`, `2016-03`, `2016-03-22` or `2016-03-22T07:58`',
	read(text) {
		const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?$/.exec(text);
		if (!parts) return undefined;
		const [year = 0, month = 1, date = 1, hour = 0, minute = 0] = parts
			.slice(1)
			.map((part) => (part === undefined ? undefined : Number(part)));
		// The Julian calendar has every day that the Gregorian has, and a few more.
		const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month, 'julian');
		return exists && hour < 24 && minute < 60 ? text : undefined;
	},
	write: String,
};

/** `auto`, or pixels. */
export const pixels = (least: number, most: number): Kind<'auto' | number> => {
	const number = whole(least, most);
	return {
		says: `\`auto\`, or pixels from ${least} to ${most}`,
		read: (text) => (text === 'auto' ? text : number.read(text)),
		write: String,
	};
};

export const language: Kind<string> = {
	says: 'a language of the story, such as `fr`',
	read: (text) =>
		/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text) && text.length < 36 ? text : undefined,
	write: String,
};
