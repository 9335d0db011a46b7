import { scoreBin } from '../domain/scoreCounts';
import type { Overview } from '../domain/swimlane';
import { bandOfBin, bandPixels } from './bandPixels';
import { columnEdges } from './columnEdges';
import type { Pixels } from './Pixels';
import type { ColumnSpan } from './paintSwimlane';
import type { ColorScheme } from './theme';

/** What a picture of an overview shows; `ratio` is the device pixels in a CSS pixel. */
export type OverviewPicture = {
  readonly overview: Pick<Overview, 'highest'>;
  /** The columns that the lanes above show; the others are faint. */
  readonly shown: ColumnSpan | null;
  readonly ratio: number;
  readonly scheme: ColorScheme;
};

const FAINT_ALPHA = 0x4d;
const LEAST_SCORE_SHOWN = 6;

/** Paints a bar for each column that has a record, as high as its highest score and in its colour, over all that was there. */
export function paintOverview({ overview, shown, ratio, scheme }: OverviewPicture, pixels: Pixels): void {
  const { width, height, data } = pixels;
  const { left, right } = columnEdges(overview.highest.length, width, Math.max(1, Math.round(ratio)));
  const [strong, faint] = [bandPixels(scheme, 0xff), bandPixels(scheme, FAINT_ALPHA)];
  const [first, last] = shown ?? [0, -1];
  data.fill(0);
  overview.highest.forEach((score, column) => {
    if (score < 0) return;
    const bands = column >= first && column <= last ? strong : faint;
    const pixel = bands[bandOfBin[scoreBin(score)]];
    const top = height - Math.round((height * Math.max(score, LEAST_SCORE_SHOWN)) / 100);
    for (let y = top; y < height; y++) data.fill(pixel, y * width + left[column], y * width + right[column]);
  });
}
