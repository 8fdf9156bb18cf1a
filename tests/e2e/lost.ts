/** What is lost where there is little room, or a reader sets the type. */
import type { Page } from '@playwright/test';

/** Where the page is wider than its window, or a text is cut off. */
export const lost = (page: Page) =>
	page.evaluate(() => {
		const faults: string[] = [];
		const root = document.documentElement;
		if (root.scrollWidth > root.clientWidth) faults.push(`page: ${root.scrollWidth} px wide`);
		const says = (element: Element) =>
			`${element.localName}.${element.getAttribute('class')?.split(' ')[0]} ${element.textContent?.trim().replace(/\s+/g, ' ').slice(0, 40)}`;
		const CUT = ['hidden', 'clip', 'scroll', 'auto'];
		for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
			if (!element.checkVisibility({ visibilityProperty: true })) continue;
			// The map is a picture in two dimensions; a tool of it is not.
			if (element.closest('.visually-hidden, #svelte-announcer, svg, .live, .view, iframe'))
				continue;
			const style = getComputedStyle(element);
			const text = [...element.childNodes].some(
				(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
			);
			// Text that is set beyond the box that cuts it off.
			if (text) {
				const range = document.createRange();
				range.selectNodeContents(element);
				for (const box of range.getClientRects()) {
					if (box.width === 0) continue;
					if (box.right > innerWidth + 1 || box.left < -1) {
						const scrolls = element.closest('.views ul, .skip, .pane');
						if (!scrolls) faults.push(`beyond the edge: ${says(element)}`);
						break;
					}
					let outer: HTMLElement | null = element;
					while (outer && outer !== document.body) {
						const { overflowX, overflowY } = getComputedStyle(outer);
						const edge = outer.getBoundingClientRect();
						const scrollsY = ['auto', 'scroll'].includes(overflowY);
						if (
							(['hidden', 'clip'].includes(overflowX) &&
								(box.right > edge.right + 2 || box.left < edge.left - 2)) ||
							(!scrollsY &&
								['hidden', 'clip'].includes(overflowY) &&
								!outer.matches('.embed > .column, .embed') &&
								(box.bottom > edge.bottom + 4 || box.top < edge.top - 4))
						)
							faults.push(`cut off by ${outer.localName}.${outer.className}: ${says(element)}`);
						outer = outer.parentElement;
					}
				}
			}
			// A row that must be scrolled sideways.
			if (
				CUT.includes(style.overflowX) &&
				element.scrollWidth > element.clientWidth + 1 &&
				!element.matches('.views ul, .pane, input, select')
			)
				faults.push(
					`wider than its box by ${element.scrollWidth - element.clientWidth}: ${says(element)}`,
				);
		}
		return [...new Set(faults)];
	});

/** As far as readers may want letters, words and lines apart (WCAG 1.4.12), and letters twice as large. */
export const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
	p { margin-block-end: 2em !important; }`;
export const TWICE = ':root { font-size: 200% !important; }';

/** As the page's own policy lets a reader's style in, and no other's. */
export const dress = (page: Page, css: string) =>
	page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = text ? [sheet] : [];
	}, css);
