let done = false;

/**
 * Lets the library draw the letters of its labels from the left on a page that runs from the right.
 * It has put them in their order by then and draws each alone, on a canvas that belongs to no element
 * and takes the page's direction: brackets, already turned, would be turned once more. Once for a page.
 */
export function drawFromLeft(): void {
	if (done || document.documentElement.dir !== 'rtl') return;
	done = true;
	const { prototype } = HTMLCanvasElement;
	prototype.getContext = new Proxy(prototype.getContext, {
		apply(getContext, canvas: HTMLCanvasElement, wanted: [string]) {
			const context: unknown = Reflect.apply(getContext, canvas, wanted);
			if (context instanceof CanvasRenderingContext2D && !canvas.isConnected)
				context.direction = 'ltr';
			return context;
		},
	});
}
