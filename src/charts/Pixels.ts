/** Pixels in rows from the top, each one 0xAABBGGRR: the bytes of an `ImageData` as every browser's machine reads them. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint32Array };

/** The pixel of a colour "#rrggbb". */
export function pixelOf(color: string, alpha = 0xff): number {
  const rgb = Number.parseInt(color.slice(1), 16);
  const [red, green, blue] = [rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff];
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
