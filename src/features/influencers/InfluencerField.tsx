import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDebouncedValue, useIntersection } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { type EntityFilter, sameEntity } from '../../domain/entity';
import type { LeaderboardField } from '../../domain/influencer';
import { formatCount } from '../../domain/number';
import { InfluencerRow, type ToggleInfluencer } from './InfluencerRow';
import classes from './Influencers.module.css';

type InfluencerFieldProps = {
  field: LeaderboardField;
  filters: readonly EntityFilter[];
  withHeadings: boolean;
  onToggle: ToggleInfluencer;
  onShowMore: (field: string) => void;
};

const REST_MS = 250;
const headings = ['Score', 'Total', 'Records'];

/** The leaders of one influencer field. Out of sight they follow once the steps of a slider have come to rest. */
export const InfluencerField = memo(function InfluencerField(props: InfluencerFieldProps) {
  const { ref, entry } = useIntersection<HTMLDivElement>({ rootMargin: '100px' });
  const [settled] = useDebouncedValue(props.field, REST_MS);
  const isInSight = entry?.isIntersecting ?? true;
  return (
    <div ref={ref} className={classes.field}>
      <FieldTable {...props} field={isInSight ? props.field : settled} />
    </div>
  );
});

const FieldTable = memo(function FieldTable(props: InfluencerFieldProps) {
  const { filters, withHeadings, onToggle, onShowMore } = props;
  const { field, values, rows } = props.field;
  const [opened, setOpened] = useState(true);
  const isIncluded = (value: string) =>
    filters.some((filter) => !filter.exclude && sameEntity(filter, { field, value }));
  return (
    <>
      <table className={classes.table} data-headed={withHeadings || undefined}>
        <VisuallyHidden component="caption">{field}</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col" className={classes.name}>
              <UnstyledButton className={classes.toggle} aria-expanded={opened} onClick={() => setOpened(!opened)}>
                <IconChevronDown size={14} aria-hidden className={classes.chevron} />
                <span className={classes.fieldName} title={field}>
                  {field}
                </span>
                <span className={classes.count}>
                  {rows.length < values ? `${formatCount(rows.length)} of ${formatCount(values)}` : formatCount(values)}
                </span>
              </UnstyledButton>
            </th>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {withHeadings ? heading : <VisuallyHidden>{heading}</VisuallyHidden>}
              </th>
            ))}
            <th scope="col" className={classes.exclude}>
              <VisuallyHidden>Exclude</VisuallyHidden>
            </th>
          </tr>
        </thead>
        {opened && (
          <tbody>
            {rows.map((row) => (
              <InfluencerRow
                key={row.value}
                field={field}
                {...row}
                isIncluded={isIncluded(row.value)}
                onToggle={onToggle}
              />
            ))}
          </tbody>
        )}
      </table>
      {opened && rows.length < values && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-xs"
          className={classes.more}
          onClick={() => onShowMore(field)}
        >
          Show more<VisuallyHidden> of {field}</VisuallyHidden>
        </Button>
      )}
    </>
  );
});
