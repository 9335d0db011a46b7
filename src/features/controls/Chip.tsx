import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './FilterChips.module.css';

type ChipProps = {
  /** What the chip stands for, in the name of its remove button. */
  name: string;
  label: ReactNode;
  excludes?: boolean;
  onRemove: () => void;
};

const cross = <IconX size={12} aria-hidden />;

/** One thing that narrows the screen, and the button that takes it away. */
export function Chip({ name, label, excludes = false, onRemove }: ChipProps) {
  return (
    <span className={classes.chip} data-excludes={excludes || undefined}>
      <span className={classes.label}>{label}</span>
      <button type="button" className={classes.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
        {cross}
      </button>
    </span>
  );
}
