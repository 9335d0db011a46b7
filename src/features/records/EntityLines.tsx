import type { Entity } from '../../domain/entity';
import { entityKey } from '../../domain/entity';
import classes from './cells.module.css';
import { EntityButton } from './EntityButton';

/** Entities on two lines: the first above, the next one below with what there is no room for as "+N more". */
export function EntityLines({ entities, atMost }: { entities: readonly Entity[]; atMost: number }) {
  const [first, ...others] = entities.slice(0, atMost);
  if (first === undefined) return null;
  const hidden = entities.length - atMost;
  return (
    <span className={classes.lines}>
      <span className={classes.line}>
        <EntityButton entity={first} />
      </span>
      {others.length > 0 && (
        <span className={classes.line}>
          {others.map((entity) => (
            <EntityButton key={entityKey(entity)} entity={entity} />
          ))}
          {hidden > 0 && <span className={classes.more}>+{hidden} more</span>}
        </span>
      )}
    </span>
  );
}
