/** Measures taken in the page: what can be focused or pressed, what hides it, what is cut off, how large the letters are. */
import type { Page } from '@playwright/test';

/** Functions that the page itself is given once, as `window.looks`. */
export async function lens(page: Page): Promise<void> {
	await page.evaluate(() => {
		const FOCUSABLE =
			'a[href], button, input, select, textarea, iframe, summary, [tabindex]:not([tabindex="-1"])';
		const isShown = (element: Element) =>
			element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
			element.getClientRects().length > 0 &&
			!element.closest('[inert]');
		const name = (element: Element) => {
			const says = element.getAttribute('aria-label') ?? element.textContent ?? '';
			const what = says.trim().replace(/\s+/g, ' ').slice(0, 50);
			return `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.split(' ')[0]}` : ''} ${what}`;
		};
		const focusable = () =>
			[...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
				(element) => element.tabIndex >= 0 && isShown(element) && !element.matches(':disabled'),
			);
		/** Whether a point shows the element, or what belongs to it. */
		const shows = (element: Element, x: number, y: number) => {
			const top = document.elementFromPoint(x, y);
			if (!top) return false;
			if (element.contains(top) || top.contains(element)) return true;
			// Marks for the keyboard let the pointer through to the map below.
			const map = element.closest('.keys')?.closest('.map');
			return !!map?.contains(top);
		};
		/** How many of nine points of what has the focus can be seen. */
		const seen = (element: Element) => {
			// A mark is its disc; its name may lie under another's.
			const boxes = [...(element.querySelector('.target') ?? element).getClientRects()];
			const box = boxes.sort((a, b) => b.width * b.height - a.width * a.height)[0];
			if (!box) return 0;
			let n = 0;
			for (const i of [0.1, 0.5, 0.9])
				for (const j of [0.15, 0.5, 0.85]) {
					const [x, y] = [box.left + box.width * i, box.top + box.height * j];
					const inside = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
					if (inside && shows(element, x, y)) n++;
				}
			return n;
		};
		Object.assign(window, { looks: { isShown, name, focusable, shows, seen } });
	});
}

interface Looks {
	isShown(element: Element): boolean;
	name(element: Element): string;
	focusable(): HTMLElement[];
	shows(element: Element, x: number, y: number): boolean;
	seen(element: Element): number;
}
declare global {
	interface Window {
		looks: Looks;
	}
}
