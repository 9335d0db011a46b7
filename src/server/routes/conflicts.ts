import type { Conflict, Endpoint } from '../../contract/endpoints/endpoint';
import { illegalArgument } from '../errors';

const label = (name: string): string => (name === 'from' || name === 'size' ? 'from, size' : name);

function messageOf(conflict: Conflict, name: string, earlier: ReadonlySet<string>): string | null {
  if (name === conflict.parameter) return conflict.with.some((other) => earlier.has(other)) ? conflict.message : null;
  if (!conflict.with.includes(name) || !earlier.has(conflict.parameter)) return null;
  return `Param [${label(name)}] is incompatible with [${conflict.parameter}].`;
}

/**
 * Watches the parameters of a request come in, one after another, and fails at one that cannot stand with those before
 * it. One that comes without a value is not remembered.
 */
export function conflictWatch({ conflict }: Endpoint): (name: string, hasValue?: boolean) => void {
  const earlier = new Set<string>();
  return (name, hasValue = true) => {
    const message = conflict ? messageOf(conflict, name, earlier) : null;
    if (message !== null) throw illegalArgument(message);
    if (hasValue) earlier.add(name);
  };
}
