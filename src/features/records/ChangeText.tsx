import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import type { Change } from '../../domain/description';
import classes from './cells.module.css';

const icons = { higher: IconArrowUp, lower: IconArrowDown, same: IconEqual, unusual: null };

/** How actual differs from typical, in words. */
export function ChangeText({ change }: { change: Change }) {
  const Icon = icons[change.direction];
  return (
    <span className={classes.change}>
      {Icon && <Icon size={15} stroke={2.5} className={classes.changeIcon} aria-hidden />}
      <span>{change.text}</span>
    </span>
  );
}
