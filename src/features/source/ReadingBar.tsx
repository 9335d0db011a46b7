import { Progress } from '@mantine/core';

type ReadingBarProps = {
  /** 0 to 1; null where nobody knows how much there is to read. */
  share: number | null;
  /** The same in words. */
  text: string;
  size: 'xs' | 'md';
  className?: string;
};

/** How far a reading is; a bar without an end where that is not known. */
export function ReadingBar({ share, text, size, className }: ReadingBarProps) {
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
        aria-valuetext={text}
      />
    </Progress.Root>
  );
}
