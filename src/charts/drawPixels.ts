import type { Pixels } from './paintSwimlane';

/** Makes a canvas show these pixels, one for one. */
export function drawPixels(canvas: HTMLCanvasElement, { width, height, data }: Pixels): void {
  canvas.width = width;
  canvas.height = height;
  if (data.length === 0) return;
  const bytes = new Uint8ClampedArray(data.buffer);
  canvas.getContext('2d')?.putImageData(new ImageData(bytes, width, height), 0, 0);
}
