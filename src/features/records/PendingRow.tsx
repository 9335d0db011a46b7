import { Skeleton } from '@mantine/core';
import classes from './RecordsTable.module.css';

/** Holds the place of a row whose record is still on the way. */
export function PendingRow({ index, start, cells }: { index: number; start: number; cells: number }) {
  return (
    <tbody className={classes.item} style={{ transform: `translateY(${start}px)` }}>
      <tr className={classes.row} aria-rowindex={index + 2}>
        {Array.from({ length: cells + 1 }, (_, cell) => `${cell}`).map((cell) => (
          <td key={cell} className={classes.cell}>
            <Skeleton height={12} width="70%" />
          </td>
        ))}
      </tr>
    </tbody>
  );
}
