import type { LoadProgress } from '../../client/columns/columnLoad';
import { formatCount } from '../../domain/number';

/** "320,000 of 1,012,417 records so far, highest scores first"; results that are not shown yet are loaded anew. */
export function loadText({ phase, loaded, total, isShown }: LoadProgress): string {
  const count = `${formatCount(loaded)} of ${formatCount(total)} ${phase === 'records' ? 'records' : 'influencer results'}`;
  return isShown ? `${count} so far, highest scores first` : `Loading anew: ${count}`;
}
