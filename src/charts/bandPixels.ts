import { SCORE_BINS } from '../domain/scoreCounts';
import { severities, severityOf } from '../domain/severity';
import { severityColors } from '../domain/severityColor';
import { pixelOf } from './Pixels';
import type { ColorScheme } from './theme';

/** The place in `severities` per bin of the score: bands begin and end where bins do, so that a bin tells the band exactly. */
export const bandOfBin = Uint8Array.from({ length: SCORE_BINS }, (_, bin) =>
  severities.findIndex(({ name }) => name === severityOf(bin)),
);

/** The pixel of each of the `severities`. */
export const bandPixels = (scheme: ColorScheme, alpha: number): Uint32Array =>
  Uint32Array.from(severities, ({ name }) => pixelOf(severityColors[scheme][name], alpha));
