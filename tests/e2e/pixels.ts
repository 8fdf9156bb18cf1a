/** What the page looks like, as numbers. */
import type { Page } from '@playwright/test';

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The pixels within each box of a picture of the page as it looks now: red, green, blue, alpha, row by row. */
export async function pixels(page: Page, boxes: readonly Box[]): Promise<number[][]> {
	const picture = (await page.screenshot()).toString('base64');
	return page.evaluate(
		async ({ picture, boxes }) => {
			const image = new Image();
			image.src = `data:image/png;base64,${picture}`;
			await image.decode();
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [image.width, image.height];
			const context = canvas.getContext('2d')!;
			context.drawImage(image, 0, 0);
			return boxes.map(({ x, y, width, height }) => [
				...context.getImageData(x, y, width, height).data,
			]);
		},
		{ picture, boxes },
	);
}
