import { MAX_RESULT_WINDOW } from '../../contract/common';
import { searchFailure } from '../errors';

/** Fails as a search does when the page ends beyond what one can reach. */
export function checkPaging({ from, size }: { readonly from: number; readonly size: number }): void {
  if (from + size <= MAX_RESULT_WINDOW) return;
  throw searchFailure(
    'illegal_argument_exception',
    `Result window is too large, from + size must be less than or equal to: [${MAX_RESULT_WINDOW}] but was [${from + size}]. See the scroll api for a more efficient way to request large data sets. This limit can be set by changing the [index.max_result_window] index level setting.`,
  );
}
