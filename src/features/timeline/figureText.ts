import { formatCount, formatScore, formatTotal } from '../../domain/number';
import type { LaneOrder } from '../../domain/swimlane';
import { epochMs, formatTime } from '../../domain/time';

const YEAR_LENGTH = 'yyyy-'.length;

/** What a lane is ordered by, short enough for its label: "93", "1.23K", "10-12 14:05". */
export function figureText(order: LaneOrder, figure: number): string {
  if (figure < 0) return '';
  if (order === 'count') return formatCount(figure);
  if (order === 'total') return formatTotal(figure);
  return order === 'latest' ? formatTime(epochMs(figure)).slice(YEAR_LENGTH) : formatScore(figure);
}
