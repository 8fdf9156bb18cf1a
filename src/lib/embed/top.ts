/** Links of an embed: those within its page stay in the frame, all others open in the window above. */

/** Whether the address, as it stands in the page, leads to a place in the same page. */
export const staysInside = (href: string): boolean => href.startsWith('#');

/**
 * The embed's finished HTML with a target on each link that leads out, so that it holds where no
 * script runs. (`<base target>` would take the links within the page along.)
 */
export const outOfFrame = (html: string): string =>
	html.replace(/<a(?= )(?![^>]*\starget=)([^>]*?) href="(?!#)/g, '<a$1 target="_top" href="');
