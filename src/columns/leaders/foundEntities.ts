import type { Entity } from '../../domain/entity';
import { recallPer } from '../recallPer';

const recentFound = recallPer<readonly Entity[], Uint8Array>(1);

/** A flag per entity: whether its value or its field has a text in it, whatever the case. Null for no text, which all have. */
export function foundEntities(entities: readonly Entity[], text: string): Uint8Array | null {
  if (text === '') return null;
  const wanted = text.toLowerCase();
  return recentFound(entities, wanted, () =>
    Uint8Array.from(entities, ({ field, value }) =>
      Number(value.toLowerCase().includes(wanted) || field.toLowerCase().includes(wanted)),
    ),
  );
}
