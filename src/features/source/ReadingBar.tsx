import { Progress } from '@mantine/core';
import type { ReadingProgress } from '../../contract/source';
import { describeReading, readShare } from '../../domain/readingProgress';

type ReadingBarProps = { progress: ReadingProgress; size: 'xs' | 'md'; className?: string };

/** How far the reading is; a bar without an end where nobody knows how much there is to read. */
export function ReadingBar({ progress, size, className }: ReadingBarProps) {
  const share = readShare(progress);
  const percent = share === null ? undefined : Math.floor(share * 100);
  return (
    <Progress.Root size={size} w="100%" className={className}>
      <Progress.Section
        value={percent ?? 100}
        color={percent === undefined ? 'gray' : undefined}
        animated={percent === undefined}
        withAria={false}
        role="progressbar"
        aria-label="Reading"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={describeReading(progress)}
      />
    </Progress.Root>
  );
}
