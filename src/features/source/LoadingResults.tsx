import { Progress, Text } from '@mantine/core';
import { useLoadProgress } from '../../client/recordColumns';
import classes from './LoadingResults.module.css';
import { loadText } from './loadText';

/** How far the results are on their way into the page: a line along the header's edge, and the figures where the header has room. */
export function LoadingResults() {
  const progress = useLoadProgress((known) => known);
  if (progress === null || progress.isComplete) return null;
  const { loaded, total } = progress;
  const percent = total === 0 ? 100 : Math.floor((100 * loaded) / total);
  const text = loadText(progress);
  return (
    <>
      <Text size="sm" c="dimmed" aria-hidden className={classes.figures}>
        {text}
      </Text>
      <Progress.Root size={3} radius={0} className={classes.bar}>
        <Progress.Section
          value={percent}
          withAria={false}
          role="progressbar"
          aria-label="Loading results"
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent}
          aria-valuetext={text}
        />
      </Progress.Root>
    </>
  );
}
