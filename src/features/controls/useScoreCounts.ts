import { useColumnAnswer } from '../../client/recordColumns';
import type { ScoreCounts } from '../../domain/scoreCounts';
import { useViewPart } from '../../view/useView';

/** What is known of how many records have which score: `counts` may still grow while it `isPartial`. */
export type CountedScores = { readonly counts: ScoreCounts | null; readonly isPartial: boolean };

/** Counts the records that everything but the limits on the score lets through: a step of the slider asks nothing. */
export function useScoreCounts(): CountedScores {
  const filter = useViewPart(({ filter }) => filter);
  const { data, isPartial } = useColumnAnswer('scores', { filter: { ...filter, minScore: 0, bands: null } });
  return { counts: data ?? null, isPartial };
}
