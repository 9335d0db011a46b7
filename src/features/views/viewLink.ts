import type { Shown } from '../../view/ViewStore';
import { defaultView, readView, type View, writeView } from '../../view/viewState';

/** The query of an address that shows this view. */
export const addressOf = (view: View): string => writeView({ view, rest: [] });

/** The change that leads from any view to this one. */
export const viewAt = (address: string): View => ({ ...defaultView, ...readView(address).view });

/** The same view where "now", and the beginning and end of the data, are what they are at this moment. */
export const withFixedTimes = ({ view, range }: Shown): View => ({
  ...view,
  from: new Date(range.from).toISOString(),
  to: new Date(range.to).toISOString(),
  refresh: null,
});

/** A link to a view on this server. */
export function linkTo(view: View): string {
  const { origin, pathname } = window.location;
  const query = addressOf(view);
  return query === '' ? origin + pathname : `${origin}${pathname}?${query}`;
}
