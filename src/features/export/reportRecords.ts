import { element, type Markup } from '../../charts/markup';
import { type AnomalyDetails, type Cause, splitEntities } from '../../domain/anomaly';
import { changeOf } from '../../domain/description';
import { type Entity, entityLabel } from '../../domain/entity';
import { formatCount, formatProbability, formatScore } from '../../domain/number';
import { severityOf } from '../../domain/severity';
import { formatTime } from '../../domain/time';
import { formatValues, showsValues } from '../../domain/value';
import type { Report } from './report';
import { type ReportColumn, reportTable } from './reportTable';

const entityLines = (entities: readonly Entity[]): Markup[] =>
  entities.map((entity) => element('div', {}, entityLabel(entity)));

const values = (measured: Cause | AnomalyDetails, which: 'actual' | 'typical'): string =>
  showsValues(measured.functionDescription) ? formatValues(measured[which], measured.function) : '';

/** What a record and each of its causes tell. */
const shared: readonly ReportColumn<Cause | AnomalyDetails>[] = [
  { head: 'Found for', cell: (one) => entityLines(splitEntities(one)) },
  { head: 'Influenced by', cell: ({ influencers }) => entityLines(influencers) },
  { head: 'Actual', isNumber: true, cell: (one) => values(one, 'actual') },
  { head: 'Typical', isNumber: true, cell: (one) => values(one, 'typical') },
  { head: 'Description', cell: (one) => changeOf(one)?.text ?? '' },
  { head: 'Probability', isNumber: true, cell: ({ probability }) => formatProbability(probability) },
];

function scoreMark({ recordScore, isInterim }: AnomalyDetails): Markup[] {
  const band = severityOf(recordScore);
  const mark = element('span', { class: `mark ${band}`, 'aria-hidden': 'true' });
  const words = ` ${band}${isInterim ? ', interim' : ''}`;
  return [mark, element('b', {}, formatScore(recordScore)), element('small', {}, words)];
}

const columnsOf = (detectorOf: Report['detectorOf']): ReportColumn<AnomalyDetails>[] => [
  { head: 'Score', cell: scoreMark },
  { head: 'Time', cell: ({ identity }) => formatTime(identity.timestamp) },
  { head: 'Detector', cell: detectorOf },
  ...shared,
  { head: 'Job', cell: ({ identity }) => identity.jobId },
];

const causesOf = ({ causes }: AnomalyDetails): Markup | null =>
  causes.length === 0
    ? null
    : element(
        'details',
        {},
        element('summary', {}, causes.length === 1 ? '1 cause' : `${causes.length} causes`),
        reportTable('Causes', shared, causes),
      );

function howMany({ records, matching }: Report): string {
  if (records.length < matching)
    return `The first ${formatCount(records.length)} of ${formatCount(matching)} that match.`;
  return matching === 1 ? 'The only one that matches.' : `All ${formatCount(matching)} that match.`;
}

/** The first records in their order, how many more there are, and the causes of each. */
export const reportRecords = (report: Report): Markup[] => [
  element('h2', {}, 'Records'),
  element('p', {}, howMany(report)),
  reportTable('Records', columnsOf(report.detectorOf), report.records, causesOf),
];
