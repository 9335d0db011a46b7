import { describe, expect, it } from 'vitest';
import type { AnomalyRecord } from '../../../src/contract/records';
import { severityOf } from '../../../src/domain/severity';
import { incidents } from '../../../src/server/simulator/incidents/incidents';
import { simulate } from '../../../src/server/simulator/simulate';

function recordsOf(options: Parameters<typeof simulate>[0]): AnomalyRecord[] {
  const records: AnomalyRecord[] = [];
  for (const { _source } of simulate(options)) {
    if ('result_type' in _source && _source.result_type === 'record') records.push(_source as AnomalyRecord);
  }
  return records;
}

const inRange = (record: AnomalyRecord, range: { from: number; to: number }) =>
  range.from <= record.timestamp && record.timestamp < range.to;

const isCritical = (record: AnomalyRecord) => severityOf(record.record_score) === 'critical';

/** A link into the demo must hold whatever seed or scale a later demo is made with. */
describe.each([{}, { seed: 2 }, { seed: 3, scale: 2 }])('incidents with %o', (options) => {
  const records = recordsOf(options);

  const evidence = incidents.flatMap((incident) => incident.evidence.map((one) => ({ incident, ...one })));

  it.each(evidence)(
    '$incident.title: the highest record of $job is critical and names it',
    ({ incident, job, entity }) => {
      const inside = records.filter((record) => record.job_id === job && inRange(record, incident));
      const highest = inside.reduce((best, record) => (record.record_score > best.record_score ? record : best));
      expect(severityOf(highest.record_score)).toBe('critical');
      expect(highest[entity.field]).toContain(entity.value);
    },
  );

  it('leave nothing critical outside', () => {
    const explained = (record: AnomalyRecord) =>
      incidents.some(
        (incident) => incident.evidence.some(({ job }) => job === record.job_id) && inRange(record, incident),
      );
    expect(records.filter((record) => isCritical(record) && !explained(record))).toEqual([]);
  });

  it.each(incidents)('$title can be seen in the lane it names', ({ viewBy, lane, from, to }) => {
    const named = (record: AnomalyRecord) =>
      viewBy === 'job' ? record.job_id === lane : (record[viewBy] as string[] | undefined)?.includes(lane);
    const inLane = records.filter((record) => named(record) && isCritical(record));
    expect(inLane.length).toBeGreaterThan(0);
    expect(inLane.filter((record) => viewBy !== 'job' && !inRange(record, { from, to }))).toEqual([]);
  });
});
