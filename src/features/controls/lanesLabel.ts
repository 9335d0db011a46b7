import { valueLabel } from '../../domain/entity';
import type { ViewBy } from '../../domain/swimlane';

const MOST_NAMED = 2;

/** The selected lanes for people: "host: a, b and 3 more". */
export function lanesLabel(by: ViewBy, lanes: readonly string[]): string {
  const named = lanes.slice(0, MOST_NAMED).map(valueLabel).join(', ');
  const more = lanes.length > MOST_NAMED ? ` and ${lanes.length - MOST_NAMED} more` : '';
  return `${by.kind === 'field' ? by.field : by.kind}: ${named}${more}`;
}
