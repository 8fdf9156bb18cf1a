let done = false;

/**
 * Lets the library draw the letters of its labels from the left on a page that runs from the right.
 * It has put them in their order by then and draws each alone, on a canvas that belongs to no element
 * and takes the page's direction: brackets, already turned, would be turned once more. Once for a page.
 */
export function drawFromLeft(): void {
	if (done || document.documentElement.dir !== 'rtl') return;
	done = true;
	const offscreen = typeof OffscreenCanvas === 'undefined' ? [] : [OffscreenCanvas.prototype];
	for (const prototype of [HTMLCanvasElement.prototype, ...offscreen])
		prototype.getContext = new Proxy(prototype.getContext, {
			apply(getContext, canvas: HTMLCanvasElement | OffscreenCanvas, wanted: [string]) {
				const context: unknown = Reflect.apply(getContext, canvas, wanted);
				const isAlone = !('isConnected' in canvas && canvas.isConnected);
				if (isAlone && is2D(context)) context.direction = 'ltr';
				return context;
			},
		});
}

const is2D = (
	context: unknown,
): context is CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D =>
	typeof context === 'object' && context !== null && 'direction' in context;
