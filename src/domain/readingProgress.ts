import type { ReadingProgress } from '../contract/source';
import { formatBytes } from './bytes';
import { formatCount } from './number';

/** How much of the files is read, 0 to 1; null where nobody knows how much there is. */
export const readShare = ({ bytes, size }: ReadingProgress): number | null =>
  size === null || size === 0 ? null : Math.min(1, bytes / size);

/** "45 % · 495 MB of 1.1 GB · 450,000 documents"; what is not known is left out. */
export function describeReading(progress: ReadingProgress): string {
  const share = readShare(progress);
  const { bytes, size, documents } = progress;
  const part = size === null ? formatBytes(bytes) : `${formatBytes(bytes)} of ${formatBytes(size)}`;
  const counted = `${formatCount(documents)} ${documents === 1 ? 'document' : 'documents'}`;
  return [share === null ? null : `${Math.floor(share * 100)} %`, part, counted]
    .filter((text) => text !== null)
    .join(' · ');
}
