import { useLayoutEffect, useRef } from 'react';
import classes from './PixelCanvas.module.css';
import type { Pixels } from './Pixels';

/** Paints a picture over what the pixels held before; `ratio` is the device pixels in a CSS pixel. */
type Painter = (pixels: Pixels, ratio: number) => void;

type PixelCanvasProps = {
  /** CSS pixels; the canvas is as many whole device pixels as come nearest. */
  width: number;
  height: number;
  /** Painted anew whenever this is another function. */
  paint: Painter;
  className?: string;
};

/** A picture of the screen's own pixels in one image that is used again and again. It is for the eye alone. */
export function PixelCanvas({ width, height, paint, className }: PixelCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<ImageData>(null);
  const ratio = window.devicePixelRatio;
  const deviceWidth = Math.max(Math.round(width * ratio), 1);
  const deviceHeight = Math.max(Math.round(height * ratio), 1);

  useLayoutEffect(() => {
    const isSameSize = last.current?.width === deviceWidth && last.current.height === deviceHeight;
    const image = isSameSize && last.current ? last.current : new ImageData(deviceWidth, deviceHeight);
    last.current = image;
    paint({ width: deviceWidth, height: deviceHeight, data: new Uint32Array(image.data.buffer) }, ratio);
    canvas.current?.getContext('2d')?.putImageData(image, 0, 0);
  }, [paint, deviceWidth, deviceHeight]);

  const style = { width: deviceWidth / ratio, height: deviceHeight / ratio };
  return (
    <div aria-hidden="true" className={className}>
      <canvas ref={canvas} className={classes.canvas} width={deviceWidth} height={deviceHeight} style={style} />
    </div>
  );
}
