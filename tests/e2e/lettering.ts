import type { Page } from '@playwright/test';

/** Pixels. */
const LEAST = 14;

/** Visible text that is too small, or in capitals that only the style makes. */
export const faultsIn = (page: Page) =>
	page.evaluate((least) => {
		const faults = new Set<string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement;
			const text = node.textContent?.trim();
			if (!element || !text || element.closest('script, style, noscript, title')) continue;
			if (!element.checkVisibility({ visibilityProperty: true })) continue;
			if (element.closest('.visually-hidden, .maplibregl-map')) continue;
			// The names of the ground are a map's lettering: docs/accessibility.md says why.
			if (element.closest('svg.names')) continue;
			const style = getComputedStyle(element);
			let size = parseFloat(style.fontSize);
			// In a drawing letters are as large as it is drawn.
			const { ctm } = {
				ctm: element instanceof SVGGraphicsElement ? element.getScreenCTM() : null,
			};
			if (ctm) size *= ctm.a;
			if (size < least - 0.01) faults.add(`${size.toFixed(1)} px: ${text.slice(0, 30)}`);
			if (style.textTransform !== 'none')
				faults.add(`${style.textTransform}: ${text.slice(0, 30)}`);
			if (style.fontVariantCaps !== 'normal') faults.add(`small capitals: ${text.slice(0, 30)}`);
		}
		return [...faults];
	}, LEAST);
