import { useEffect, useEffectEvent } from 'react';
import { useIsReloading, useReadySource, useReload } from '../../client/source';
import type { ReadySource } from '../../contract/source';
import { useViewActions, useViewPart } from '../../view/useView';

/** Files say when they have changed; a cluster has to be asked, unless it is being loaded or waited for already. */
const canHaveNews = ({ changed, rereading, cluster }: ReadySource): boolean =>
  cluster === null ? changed.length > 0 && rereading === null : cluster.state === 'complete';

/** Has what is new read as often as the view says: of files that have changed, of a cluster each time. Not while nobody looks. It shows nothing itself. */
export function AutoRefresh() {
  const refresh = useViewPart(({ view }) => view.refresh);
  const { shown } = useViewActions();
  const source = useReadySource();
  const { mutate } = useReload();
  const isReloading = useIsReloading();
  const look = useEffectEvent(() => {
    if (source === null || isReloading || document.hidden || !canHaveNews(source)) return;
    mutate(source.cluster && shown().range);
  });
  useEffect(() => {
    if (refresh === null) return;
    const timer = setInterval(look, refresh);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
