import { useIsReloading, useReadySource, useReload } from '../../client/source';
import type { Source } from '../../contract/source';
import { useAnnounce } from '../../ui/Announcer';
import { useViewActions } from '../../view/useView';

/** Null where a notice on the page says it already. */
function outcome(about: Source, versionBefore: string | undefined): string | null {
  if (about.state !== 'ready' || about.cluster?.state === 'away') return null;
  return about.version === versionBefore ? 'There is nothing new.' : 'There are new results.';
}

/** Has the cluster asked for what is new, above all in the time that is shown, and says what came of it. Once at a time. */
export function useRefresh() {
  const isRefreshing = useIsReloading();
  const version = useReadySource()?.version;
  const { mutateAsync } = useReload();
  const { shown } = useViewActions();
  const announce = useAnnounce();
  const refresh = () => {
    if (isRefreshing) return;
    mutateAsync(shown().range).then(
      (about) => {
        const text = outcome(about, version);
        if (text !== null) announce({ text });
      },
      ({ message }: Error) => announce({ text: message }),
    );
  };
  return { refresh, isRefreshing };
}
