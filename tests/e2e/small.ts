import type { Page } from '@playwright/test';
import { lens } from './looks.ts';

/**
 * What is smaller than `least` in both its own box and what answers a press around its middle. Links in a sentence are
 * left out, and marks, whose places are where they are.
 * @param part a selector of what is looked at; the whole page where left out
 * @param spaced whether a small one passes that has a circle of 24 px to itself
 */
export async function small(
	page: Page,
	least: number,
	spaced: boolean,
	part = 'body',
): Promise<string[]> {
	await lens(page);
	return page.evaluate(
		({ least, spaced, part }) => {
			const { isShown, name } = window.looks;
			const PRESSED = 'a[href], button, input, select, textarea, summary, label:has(input)';
			const all = [...document.querySelectorAll<HTMLElement>(PRESSED)].filter(
				(element) => isShown(element) && !element.closest('.keys, .visually-hidden, .skip'),
			);
			/** Words beside it in its own block, as in a sentence. */
			const isInline = (element: Element) => {
				if (!element.matches('a') || getComputedStyle(element).display !== 'inline') return false;
				const block = element.closest('p, li, dd, td, figcaption');
				const links = [...(block?.querySelectorAll('a') ?? [])]
					.map((link) => link.textContent ?? '')
					.join('');
				return (block?.textContent?.trim().length ?? 0) > links.trim().length + 3;
			};
			const isMark = (element: Element) => !!element.closest('svg.marks');
			/** What answers from its middle outwards, in pixels along one axis. */
			const reach = (element: Element, box: DOMRect, axis: 'x' | 'y') => {
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				let size = axis === 'x' ? box.width : box.height;
				for (const way of [-1, 1]) {
					let far = size === 0 ? 0 : (axis === 'x' ? box.width : box.height) / 2;
					while (far < least) {
						const at = way * (far + 1);
						const hit = document.elementFromPoint(
							axis === 'x' ? x + at : x,
							axis === 'y' ? y + at : y,
						);
						if (!hit || !(element.contains(hit) || hit.closest('label')?.contains(element))) break;
						far++;
						size++;
					}
				}
				return size;
			};
			const boxOf = (element: Element) => element.getBoundingClientRect();
			const faults: string[] = [];
			for (const element of all) {
				if (!element.closest(part) || isInline(element) || isMark(element)) continue;
				// A box that its own label enlarges is measured with it.
				if (element.matches('input') && element.closest('label')) continue;
				element.scrollIntoView({ block: 'center', inline: 'center' });
				const box = boxOf(element);
				const [width, height] = [reach(element, box, 'x'), reach(element, box, 'y')];
				if (width >= least - 0.5 && height >= least - 0.5) continue;
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				const near = all.some((other) => {
					if (other === element || other.contains(element) || element.contains(other)) return false;
					const it = boxOf(other);
					const dx = Math.max(it.left - x, 0, x - it.right);
					const dy = Math.max(it.top - y, 0, y - it.bottom);
					return Math.hypot(dx, dy) < 12;
				});
				if (spaced && !near) continue;
				faults.push(`${Math.round(width)}x${Math.round(height)} ${name(element)}`);
			}
			return faults;
		},
		{ least, spaced, part },
	);
}
