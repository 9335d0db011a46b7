import { type EntityFilter, entityLabel } from '../../domain/entity';
import { Chip } from './Chip';
import classes from './FilterChips.module.css';

type EntityChipProps = { filter: EntityFilter; onFlip: () => void; onRemove: () => void };

/** An entity that is included or excluded; a click turns it round. */
export function EntityChip({ filter, onFlip, onRemove }: EntityChipProps) {
  const label = entityLabel(filter);
  const flip = (
    <button
      type="button"
      className={classes.flip}
      title={filter.exclude ? 'Excluded. Click to include it instead' : 'Included. Click to exclude it instead'}
      onClick={onFlip}
    >
      {filter.exclude && <b>not </b>}
      {label}
    </button>
  );
  return <Chip name={`filter ${label}`} label={flip} excludes={filter.exclude} onRemove={onRemove} />;
}
