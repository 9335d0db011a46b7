import { ScoreSlider } from './ScoreSlider';
import { SeverityBands } from './SeverityBands';
import { useScoreCounts } from './useScoreCounts';

/** Both ways to choose records by their score, with how many there are to choose from. */
export function ScoreFilter() {
  const { counts, isPartial } = useScoreCounts();
  return (
    <>
      <ScoreSlider counts={counts} />
      <SeverityBands counts={counts} isPartial={isPartial} />
    </>
  );
}
