import { TextInput } from '@mantine/core';
import { useView } from '../../view/useView';
import { readScore } from './readScore';
import classes from './ScoreSlider.module.css';
import { useTyped } from './useTyped';

/** The lowest record score as a number: finer than the slider's steps. */
export function TypedScore() {
  const { view, setView, previewView } = useView();
  const ifScore = (show: (minScore: number) => void) => (text: string) => {
    const minScore = readScore(text);
    if (minScore !== null) show(minScore);
  };
  const typed = useTyped(
    String(view.minScore),
    ifScore((minScore) => previewView({ minScore })),
    ifScore((minScore) => setView({ minScore })),
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
