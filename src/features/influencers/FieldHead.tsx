import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import { formatCount } from '../../domain/number';
import classes from './Influencers.module.css';

type FieldHeadProps = {
  field: string;
  /** How many of the field's values are listed, and how many there are. */
  shown: number;
  values: number;
  withHeadings: boolean;
  opened: boolean;
  onToggle: () => void;
};

const headings = ['Score', 'Total', 'Records'];

/** The caption and head of a field's leaders; the field's name opens and closes them. */
export const FieldHead = memo(function FieldHead(props: FieldHeadProps) {
  const { field, shown, values, withHeadings, opened, onToggle } = props;
  return (
    <>
      <VisuallyHidden component="caption">{field}</VisuallyHidden>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            <UnstyledButton className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
              <IconChevronDown size={14} aria-hidden className={classes.chevron} />
              <span className={classes.fieldName} title={field}>
                {field}
              </span>
              <span className={classes.count}>
                {shown < values ? `${formatCount(shown)} of ${formatCount(values)}` : formatCount(values)}
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
    </>
  );
});
