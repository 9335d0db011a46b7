import { useEffect, useEffectEvent } from 'react';
import { useReadySource, useReload } from '../../client/source';
import { useViewPart } from '../../view/useView';

/** Reads files that have changed again as often as the view says. It shows nothing itself. */
export function AutoRefresh() {
  const refresh = useViewPart(({ view }) => view.refresh);
  const source = useReadySource();
  const reload = useReload();
  const look = useEffectEvent(() => {
    const hasNews = source !== null && source.changed.length > 0 && source.rereading === null;
    if (hasNews && !reload.isPending) reload.mutate();
  });
  useEffect(() => {
    if (refresh === null) return;
    const timer = setInterval(look, refresh);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
