import { useId } from 'react';
import { useViewActions, useViewPart } from '../../view/useView';
import { readScore } from './readScore';
import classes from './ScoreSlider.module.css';
import { useTyped } from './useTyped';

function changeOf(text: string) {
  const minScore = readScore(text);
  return minScore === null ? null : { minScore };
}

/** The lowest record score as a number: finer than the slider's steps. A plain field, since it follows each of them. */
export function TypedScore() {
  const minScore = useViewPart(({ view }) => view.minScore);
  const { setView, previewView } = useViewActions();
  const typed = useTyped(
    String(minScore),
    (text) => previewView(changeOf(text)),
    (text) => {
      const change = changeOf(text);
      if (change !== null) setView(change);
    },
  );
  const errorId = useId();
  const isWrong = readScore(typed.text) === null;
  return (
    <div className={classes.typed}>
      <input
        type="text"
        aria-label="Minimum record score, typed"
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? errorId : undefined}
        inputMode="decimal"
        value={typed.text}
        onChange={({ currentTarget }) => typed.type(currentTarget.value)}
        onBlur={typed.end}
        onKeyDown={({ key }) => key === 'Enter' && typed.end()}
      />
      {isWrong && (
        <span id={errorId} className={classes.error}>
          0 to 100
        </span>
      )}
    </div>
  );
}
