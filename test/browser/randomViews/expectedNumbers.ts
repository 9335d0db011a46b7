import { valueLabel } from '../../../src/domain/entity';
import { formatScore } from '../../../src/domain/number';
import { durationMs, parseDuration } from '../../../src/domain/time';
import type { Results } from './randomResults';
import type { LeaderOrder, PlainView } from './randomView';
import { compareLeaders, type Leader, Recount } from './recount';
import type { ShownNumbers } from './shownNumbers';

const LEADERS = 10;

/** What the screen must say of a view. Which lanes and cells it says it of is the screen's to choose: `shown` tells. */
export function expectedNumbers(results: Results, view: PlainView, shown: ShownNumbers): ShownNumbers {
  const recount = new Recount(results, view);
  const { matching, total } = recount.status();
  const lanes = recount.lanes();
  return {
    status: `${matching} of ${total} records`,
    bands: Object.fromEntries(Object.entries(recount.bands()).map(([name, count]) => [name, String(count)])),
    bars: bars(recount.histogram()),
    summary: summary(recount, view, lanes.length, shown.summary),
    laneCount: lanes.length,
    overall: lanes.length === 0 ? '' : `Overall | ${figureText(view, recount.overallFigure())}`,
    lanes: lanes
      .slice(0, Math.max(shown.lanes.length, 1))
      .map(({ key, figure }) => `${labelOf(view, key)} | ${figureText(view, figure)}`),
    cells: shown.cells.map((cell) => cellName(recount, view, lanes, intervalOf(shown.summary), cell)),
    influencers: influencers(results, view, recount),
    scores: recount
      .scores()
      .slice(0, shown.scores.length || matching)
      .map(formatScore),
  };
}

function bars(histogram: readonly number[]): [score: number, height: number][] {
  const most = Math.max(...histogram);
  return [...histogram.entries()]
    .filter(([, count]) => count > 0)
    .map(([score, count]) => [score, Number((Math.log(1 + count) / Math.log(1 + most)).toFixed(3))]);
}

const intervalOf = (summary: string) => parseDuration(/(\w+) per cell/.exec(summary)?.[1] ?? '') ?? durationMs(0);

/** How much time a cell is comes from the screen, since it hangs on its width. */
function summary(recount: Recount, { by, thenBy }: PlainView, lanes: number, shown: string): string {
  const cell = /\w+ per cell/.exec(shown)?.[0];
  const unplaced = recount.unplaced();
  const carry = unplaced === 1 ? '1 record carries' : `${unplaced} records carry`;
  const fields = [by, thenBy].filter((one) => one !== null && !['job', 'detector', 'function'].includes(one));
  const rest = unplaced === 0 ? '' : ` · ${carry} no ${fields.join(' or no ')}`;
  return `${lanes === 1 ? '1 lane' : `${lanes} lanes`} · ${cell}${rest}`;
}

/** The values of a pair stand one after the other. */
function labelOf({ thenBy }: PlainView, key: string): string {
  const values =
    thenBy === null ? [key] : key.split('/').map((part) => part.replaceAll('%2F', '/').replaceAll('%25', '%'));
  return values.map(valueLabel).join(' › ');
}

function figureText({ laneOrder }: PlainView, figure: number | null): string {
  if (figure === null) return '';
  if (laneOrder === 'count') return String(figure);
  if (laneOrder === 'total') return totalText(Math.round(figure * 1e6));
  return laneOrder === 'latest' ? new Date(figure).toISOString().slice(5, 16).replace('T', ' ') : formatScore(figure);
}

const cellPattern =
  /^(.*), (\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?) – (.*?)(?:, highest score [^,]+)?, (?:no data|no records|\d+ records?)$/su;

/** The name a cell must have: its lane and its time as it says itself, its score and records as they are counted. */
function cellName(
  recount: Recount,
  view: PlainView,
  lanes: readonly { key: string }[],
  interval: number,
  shown: string,
): string {
  const [, label, start, end] = cellPattern.exec(shown) ?? [];
  const lane = label === 'Overall' ? { key: null } : lanes.find(({ key }) => labelOf(view, key) === label);
  if (lane === undefined) return `not the name of a cell: ${shown}`;
  const from = Date.parse(`${start}Z`);
  const { highest, count } = recount.cell(lane.key, from, from + interval);
  const score = highest === null ? '' : `, highest score ${formatScore(highest)}`;
  const records = count === 1 ? '1 record' : `${count || 'no'} records`;
  const isBare = count === 0 && recount.lacksData(lane.key, from, from + interval);
  return `${label}, ${start} – ${end}${score}, ${isBare ? 'no data' : records}`;
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumSignificantDigits: 3 });

function totalText(millionths: number | null): string {
  if (millionths === null) return '–';
  if (millionths >= 1e9) return compact.format(millionths / 1e6);
  return millionths > 0 && millionths < 1e6 ? '< 1' : String(Math.floor(millionths / 1e6));
}

/** "10-12 14:00" */
const lastSeen = (time: number): string => new Date(time).toISOString().slice(5, 16).replace('T', ' ');

const leaderTexts = ({ value, highest, total, records, highestRecord, latest }: Leader): string[] => [
  valueLabel(value),
  highest === null ? `${formatScore(Math.max(highestRecord, 0))}record score` : formatScore(highest),
  totalText(total),
  String(records),
  lastSeen(latest),
];

/** Fields are ordered as their first values are, or by their own names. */
function compareFields(order: LeaderOrder, [field, [a]]: [string, Leader[]], [other, [b]]: [string, Leader[]]): number {
  return (order === 'Name' ? 0 : compareLeaders(order, a, b)) || (field < other ? -1 : 1);
}

function influencers(
  { records, influencers }: Results,
  { order }: PlainView,
  recount: Recount,
): ShownNumbers['influencers'] {
  const named = records.flatMap((record) => (record.influencers ?? []).map((one) => one.influencer_field_name));
  const fields = [...new Set([...named, ...influencers.map((one) => one.influencer_field_name)])];
  return fields
    .map((field): [string, Leader[]] => [field, recount.leaders(field)])
    .filter(([, leaders]) => leaders.length > 0)
    .sort((a, b) => compareFields(order, a, b))
    .map(([field, leaders]) => ({
      field,
      values: leaders.length > LEADERS ? `${LEADERS} of ${leaders.length}` : String(leaders.length),
      rows: leaders.slice(0, LEADERS).map(leaderTexts),
    }));
}
