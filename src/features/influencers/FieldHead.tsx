import { IconChevronDown } from '@tabler/icons-react';
import { memo } from 'react';
import { formatCount } from '../../domain/number';
import { Unseen } from '../../ui/Unseen';
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
const seenHeadings = headings.map((heading) => (
  <th key={heading} scope="col">
    {heading}
  </th>
));
const unseenHeadings = headings.map((heading) => (
  <th key={heading} scope="col">
    <Unseen>{heading}</Unseen>
  </th>
));
const excludeHeading = (
  <th scope="col" className={classes.exclude}>
    <Unseen>Exclude</Unseen>
  </th>
);
const chevron = <IconChevronDown size={14} aria-hidden className={classes.chevron} />;

/** The caption and head of a field's leaders; the field's name opens and closes them. */
export const FieldHead = memo(function FieldHead(props: FieldHeadProps) {
  const { field, shown, values, withHeadings, opened, onToggle } = props;
  return (
    <>
      <caption>
        <Unseen>{field}</Unseen>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            <button type="button" className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
              {chevron}
              <span className={classes.fieldName} title={field}>
                {field}
              </span>
              <span className={classes.count}>
                {shown < values ? `${formatCount(shown)} of ${formatCount(values)}` : formatCount(values)}
              </span>
            </button>
          </th>
          {withHeadings ? seenHeadings : unseenHeadings}
          {excludeHeading}
        </tr>
      </thead>
    </>
  );
});
