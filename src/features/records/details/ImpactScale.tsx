import { impactStep } from '../../../domain/multiBucket';
import classes from './ImpactScale.module.css';

const steps = [1, 2, 3, 4, 5];

/** An impact on the field's scale of five steps, with its raw figure (`-log10` of a probability). */
export function ImpactScale({ impact }: { impact: number }) {
  const step = impactStep(impact);
  return (
    <span className={classes.scale} title={`Step ${step} of 5; the figure is −log10 of a probability`}>
      <span className={classes.steps} role="img" aria-label={`${step} of 5`}>
        {steps.map((at) => (
          <span key={at} className={classes.step} data-filled={at <= step || undefined} />
        ))}
      </span>
      {impact}
    </span>
  );
}
