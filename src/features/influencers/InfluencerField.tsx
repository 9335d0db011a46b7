import { memo, useMemo } from 'react';
import { type EntityFilter, sameEntity } from '../../domain/entity';
import type { LeaderboardField, LeaderOrder } from '../../domain/influencer';
import type { RecordFilter } from '../../domain/recordFilter';
import type { Window } from '../../domain/swimlane';
import { FieldHead } from './FieldHead';
import { FieldPages } from './FieldPages';
import { InfluencerRow, type ToggleInfluencer } from './InfluencerRow';
import classes from './Influencers.module.css';
import { useInSight } from './useInSight';
import { FIRST } from './useLeaderboard';
import { useTraces } from './useTraces';

type InfluencerFieldProps = {
  field: LeaderboardField;
  /** The filter that the leaders are of, once it rests; null before. */
  filter: RecordFilter | null;
  filters: readonly EntityFilter[];
  order: LeaderOrder;
  isOpen: boolean;
  /** It is among those that are in sight when the page opens. */
  startsInSight: boolean;
  isPartial: boolean;
  onToggle: ToggleInfluencer;
  onToggleField: (field: string) => void;
  onTurn: (field: string, window: Window) => void;
};

/** As high as a row is in the style sheet. */
const ROW_REM = 2.75;

/** The leaders of one influencer field. Out of sight they follow once the steps of a slider have come to rest. */
export const InfluencerField = memo(function InfluencerField(props: InfluencerFieldProps) {
  const { field, filter } = props;
  const known = useMemo(() => ({ field, filter }), [field, filter]);
  const { ref, shown } = useInSight(known, props);
  const roughHeight = `${ROW_REM * (field.rows.length + 2)}rem`;
  return (
    <div ref={ref} className={classes.field} style={shown ? undefined : { height: roughHeight }}>
      {shown && <FieldTable {...props} {...shown} />}
    </div>
  );
});

/** A row keeps its place and changes its value: to write other texts costs a third of what it costs to make or to move elements. */
const FieldTable = memo(function FieldTable(props: InfluencerFieldProps) {
  const { filter, filters, order, isOpen, onToggle, onToggleField, onTurn } = props;
  const { field, found, first, rows } = props.field;
  const traces = useTraces(props.field, filter);
  const isIncluded = (value: string) =>
    filters.some((filter) => !filter.exclude && sameEntity(filter, { field, value }));
  const listed = { field, first, found, shown: rows.length };
  return (
    <>
      <table className={classes.table}>
        <FieldHead {...listed} order={order} isOpen={isOpen} onToggleField={onToggleField} />
        {isOpen && (
          <tbody>
            {[...rows.entries()].map(([place, row]) => (
              <InfluencerRow
                key={place}
                field={field}
                {...row}
                trace={traces.get(row.value)}
                isIncluded={isIncluded(row.value)}
                onToggle={onToggle}
              />
            ))}
          </tbody>
        )}
      </table>
      {isOpen && found > FIRST && <FieldPages {...listed} onTurn={onTurn} />}
    </>
  );
});
