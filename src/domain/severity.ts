/** The bands of a score, highest first: Elasticsearch's own names and limits, low end inclusive, high end exclusive. */
export const severities = [
  { name: 'critical', from: 75 },
  { name: 'major', from: 50 },
  { name: 'minor', from: 25 },
  { name: 'warning', from: 3 },
  { name: 'low', from: 0 },
] as const;

export type Severity = (typeof severities)[number]['name'];

/** The one band a score lies in: 75 is critical, 74.999999 is major. */
export function severityOf(score: number): Severity {
  return (severities.find(({ from }) => score >= from) ?? severities[severities.length - 1]).name;
}

/** Where a band ends (exclusive); the highest has no end. */
export function severityEnd(name: Severity): number {
  const index = severities.findIndex((band) => band.name === name);
  return index === 0 ? Number.POSITIVE_INFINITY : severities[index - 1].from;
}

/** The score range of a band for people: "75–100", "50–75". */
export function severityRangeLabel(name: Severity): string {
  const { from } = severities.find((band) => band.name === name) as (typeof severities)[number];
  return `${from}–${Math.min(severityEnd(name), 100)}`;
}
