import { useContext } from 'react';
import { type Entity, entityLabel, valueLabel } from '../../../domain/entity';
import { RowTabStop } from '../rows/RowTabStop';
import classes from './EntityButton.module.css';
import { useEntityMenu } from './EntityMenuProvider';

/** A field and its value; a click offers to filter by it. */
export function EntityButton({ entity }: { entity: Entity }) {
  const openMenu = useEntityMenu();
  return (
    <button
      type="button"
      className={classes.entity}
      tabIndex={useContext(RowTabStop)}
      aria-haspopup="dialog"
      title={`${entityLabel(entity)} (click to filter)`}
      onClick={({ currentTarget }) => openMenu(entity, currentTarget)}
    >
      <span className={classes.field}>{entity.field}: </span>
      {valueLabel(entity.value)}
    </button>
  );
}
