import { memo } from 'react';
import { formatCount } from '../../domain/number';
import type { Summary } from '../../domain/summary';
import classes from './SummaryTiles.module.css';
import { averageText, scoresText, timeText } from './summaryTexts';

type SummaryTilesProps = {
  /** Null until it is known. */
  summary: Summary | null;
  /** It is of what the other panels show; else the next one is on its way. */
  isCurrent: boolean;
  isPartial: boolean;
};

/** A line of figures, each under its name. While they are of another view than the rest of the page, they do not count. */
export const SummaryTiles = memo(function SummaryTiles({ summary, isCurrent, isPartial }: SummaryTilesProps) {
  return (
    <section aria-label="Summary" aria-busy={!isCurrent} className={classes.summary}>
      <dl className={classes.tiles}>
        {tilesOf(summary).map(([name, text]) => (
          <div key={name} className={classes.tile} data-name={name}>
            <dt className={classes.name}>{name}</dt>
            <dd className={classes.figure}>
              {text}
              {isPartial && text !== NONE && ' so far'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
});

const NONE = '–';

function tilesOf(summary: Summary | null): [name: string, text: string][] {
  const count = (value: number | undefined) => (value === undefined ? NONE : formatCount(value));
  return [
    ['Scores', scoresText(summary) ?? NONE],
    ['Average', averageText(summary) ?? NONE],
    ['Found for', count(summary?.entities)],
    ['Jobs', count(summary?.jobs)],
    ['First', timeText(summary?.first) ?? NONE],
    ['Last', timeText(summary?.last) ?? NONE],
  ];
}
