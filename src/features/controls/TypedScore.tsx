import { TextInput } from '@mantine/core';
import { useViewActions, useViewPart } from '../../view/useView';
import { readScore } from './readScore';
import classes from './ScoreSlider.module.css';
import { useTyped } from './useTyped';

function changeOf(text: string) {
  const minScore = readScore(text);
  return minScore === null ? null : { minScore };
}

/** The lowest record score as a number: finer than the slider's steps. */
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
  return (
    <TextInput
      size="xs"
      className={classes.typed}
      aria-label="Minimum record score, typed"
      inputMode="decimal"
      value={typed.text}
      error={readScore(typed.text) === null && <span className={classes.error}>0 to 100</span>}
      onChange={({ currentTarget }) => typed.type(currentTarget.value)}
      onBlur={typed.end}
      onKeyDown={({ key }) => key === 'Enter' && typed.end()}
    />
  );
}
