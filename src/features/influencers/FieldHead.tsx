import { IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import type { LeaderboardField, LeaderOrder } from '../../domain/influencer';
import { formatCount } from '../../domain/number';
import { Unseen } from '../../ui/Unseen';
import classes from './Influencers.module.css';

type FieldHeadProps = Pick<LeaderboardField, 'field' | 'first' | 'found'> & {
  /** How many of the values are listed. */
  shown: number;
  order: LeaderOrder;
  isOpen: boolean;
  onToggleField: (field: string) => void;
};

const headings: readonly (readonly [order: LeaderOrder, label: string, className: string])[] = [
  ['highest', 'Score', classes.score],
  ['total', 'Total', classes.total],
  ['records', 'Records', classes.records],
  ['latest', 'Last seen', classes.seen],
];
const excludeHeading = (
  <th scope="col" className={classes.exclude}>
    <Unseen>Exclude</Unseen>
  </th>
);
const chevron = <IconChevronDown size={14} aria-hidden className={classes.chevron} />;

/** "10 of 35", "51–100 of 340", or "7" when all or none of them are listed. */
function countText({ first, shown, found }: Pick<FieldHeadProps, 'first' | 'shown' | 'found'>): string {
  if (shown === 0 || shown === found) return formatCount(found);
  const listed = first === 0 ? formatCount(shown) : `${formatCount(first + 1)}–${formatCount(first + shown)}`;
  return `${listed} of ${formatCount(found)}`;
}

/** The caption and head of a field's leaders; the field's name opens and closes them. */
export const FieldHead = memo(function FieldHead(props: FieldHeadProps) {
  const { field, order, isOpen, onToggleField } = props;
  return (
    <>
      <caption>
        <Unseen>{field}</Unseen>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.name} aria-sort={order === 'name' ? 'ascending' : undefined}>
            <button
              type="button"
              className={classes.toggle}
              aria-expanded={isOpen}
              onClick={() => onToggleField(field)}
            >
              {chevron}
              <span className={classes.fieldName} title={field}>
                {field}
              </span>
              <span className={classes.count}>{countText(props)}</span>
            </button>
          </th>
          {headings.map(([by, label, className]) => (
            <th key={by} scope="col" className={className} aria-sort={order === by ? 'descending' : undefined}>
              <Unseen>{label}</Unseen>
            </th>
          ))}
          {excludeHeading}
        </tr>
      </thead>
    </>
  );
});
