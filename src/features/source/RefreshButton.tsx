import { ActionIcon } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCluster } from '../../client/source';
import { epochMs, formatTime } from '../../domain/time';
import { useShortcuts } from '../../ui/useShortcuts';
import { sourceShortcuts } from './sourceShortcuts';
import { useRefresh } from './useRefresh';

/** Asks a cluster for what is new. Files say by themselves when they have changed. */
export function RefreshButton() {
  const cluster = useCluster();
  return cluster && <AskCluster checkedAt={cluster.checked_at} />;
}

function AskCluster({ checkedAt }: { checkedAt: number | null }) {
  const { refresh, isRefreshing } = useRefresh();
  const { refresh: shortcut } = sourceShortcuts;
  useShortcuts([[shortcut, refresh]]);
  const asked = checkedAt === null ? '' : `. It last answered at ${formatTime(epochMs(checkedAt))}`;
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label="Refresh"
      aria-busy={isRefreshing}
      title={`${shortcut.label} (R)${asked}`}
      onClick={refresh}
    >
      <IconRefresh size={18} aria-hidden opacity={isRefreshing ? 0.4 : 1} />
    </ActionIcon>
  );
}
