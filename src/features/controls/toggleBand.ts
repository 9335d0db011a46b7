import { type Severity, severities } from '../../domain/severity';

/**
 * The bands after a click on one of them; null stands for all. From all it isolates the one, else it switches it; when
 * none would be left, all come back.
 */
export function toggleBand(bands: readonly Severity[] | null, name: Severity): readonly Severity[] | null {
  if (bands === null) return [name];
  const on = new Set(bands);
  if (!on.delete(name)) on.add(name);
  if (on.size === 0 || on.size === severities.length) return null;
  return severities.map((band) => band.name).filter((band) => on.has(band));
}
