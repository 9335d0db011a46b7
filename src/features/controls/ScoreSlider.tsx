import { Slider } from '@mantine/core';
import type { ScoreCounts } from '../../domain/scoreCounts';
import { useViewActions, useViewPart } from '../../view/useView';
import { ScoreHistogram } from './ScoreHistogram';
import classes from './ScoreSlider.module.css';
import { TypedScore } from './TypedScore';

/** The lowest record score on the screen: everything follows while it is dragged, the address when it is let go. */
export function ScoreSlider({ counts }: { counts: ScoreCounts | null }) {
  const minScore = useViewPart(({ view }) => view.minScore);
  const { setView, previewView } = useViewActions();
  return (
    <div className={classes.group}>
      <span aria-hidden className={classes.label}>
        Score ≥
      </span>
      <div className={classes.scale}>
        {counts && <ScoreHistogram counts={counts} minScore={minScore} />}
        <Slider
          classNames={{ track: classes.track, bar: classes.bar, thumb: classes.thumb }}
          size={6}
          thumbSize={16}
          label={null}
          thumbLabel="Minimum record score"
          value={minScore}
          onChange={(minScore) => previewView({ minScore })}
          onChangeEnd={(minScore) => setView({ minScore })}
        />
      </div>
      <TypedScore />
    </div>
  );
}
