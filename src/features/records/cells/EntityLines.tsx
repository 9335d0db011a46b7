import type { Entity } from '../../../domain/entity';
import classes from './cells.module.css';
import { EntityButton } from './EntityButton';

/** The first entities on two lines, one above two, with what there is no room for as "+N more". */
export function EntityLines({ entities, atMost }: { entities: readonly Entity[]; atMost: 2 | 3 }) {
  const [first, second, third] = entities.slice(0, atMost);
  const hidden = entities.length - atMost;
  return (
    <>
      <div className={classes.line}>{first && <EntityButton entity={first} />}</div>
      {second && (
        <div className={classes.line}>
          <EntityButton entity={second} />
          {third && <EntityButton entity={third} />}
          {hidden > 0 && <span className={classes.more}>+{hidden} more</span>}
        </div>
      )}
    </>
  );
}
