import { Button } from '@mantine/core';
import { memo, useCallback, useState } from 'react';
import { type EntityFilter, sameEntity } from '../../domain/entity';
import type { LeaderboardField } from '../../domain/influencer';
import { Unseen } from '../../ui/Unseen';
import { FieldHead } from './FieldHead';
import { InfluencerRow, type ToggleInfluencer } from './InfluencerRow';
import classes from './Influencers.module.css';
import { useInSight } from './useInSight';

type InfluencerFieldProps = {
  field: LeaderboardField;
  filters: readonly EntityFilter[];
  withHeadings: boolean;
  /** It is among those that are in sight when the page opens. */
  startsInSight: boolean;
  isPartial: boolean;
  onToggle: ToggleInfluencer;
  onShowMore: (field: string) => void;
};

/** As high as a row is in the style sheet. */
const ROW_REM = 1.9;

/** The leaders of one influencer field. Out of sight they follow once the steps of a slider have come to rest. */
export const InfluencerField = memo(function InfluencerField(props: InfluencerFieldProps) {
  const { ref, shown } = useInSight(props.field, props);
  const roughHeight = `${ROW_REM * (props.field.rows.length + 2)}rem`;
  return (
    <div ref={ref} className={classes.field} style={shown ? undefined : { height: roughHeight }}>
      {shown && <FieldTable {...props} field={shown} />}
    </div>
  );
});

/** A row keeps its place and changes its value: to write other texts costs a third of what it costs to make or to move elements. */
const FieldTable = memo(function FieldTable(props: InfluencerFieldProps) {
  const { filters, withHeadings, onToggle, onShowMore } = props;
  const { field, values, rows } = props.field;
  const [opened, setOpened] = useState(true);
  const toggleOpened = useCallback(() => setOpened((old) => !old), []);
  const isIncluded = (value: string) =>
    filters.some((filter) => !filter.exclude && sameEntity(filter, { field, value }));
  return (
    <>
      <table className={classes.table} data-headed={withHeadings || undefined}>
        <FieldHead
          field={field}
          shown={rows.length}
          values={values}
          withHeadings={withHeadings}
          opened={opened}
          onToggle={toggleOpened}
        />
        {opened && (
          <tbody>
            {[...rows.entries()].map(([place, row]) => (
              <InfluencerRow
                key={place}
                field={field}
                {...row}
                isIncluded={isIncluded(row.value)}
                onToggle={onToggle}
              />
            ))}
          </tbody>
        )}
      </table>
      {opened && rows.length < values && <ShowMore field={field} onShowMore={onShowMore} />}
    </>
  );
});

const ShowMore = memo(function ShowMore({
  field,
  onShowMore,
}: Pick<InfluencerFieldProps, 'onShowMore'> & { field: string }) {
  return (
    <Button variant="subtle" color="gray" size="compact-xs" className={classes.more} onClick={() => onShowMore(field)}>
      Show more<Unseen> of {field}</Unseen>
    </Button>
  );
});
