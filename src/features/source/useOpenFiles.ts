import { useCallback } from 'react';
import { useExploreFiles } from '../../client/exploreFiles';
import { resetView } from '../../view/resetView';

/** Opens files of this machine to be explored. What becomes of them is told by `OpenedFiles`. */
export function useOpenFiles(): (files: readonly File[]) => void {
  const { mutateAsync } = useExploreFiles();
  return useCallback(
    (files) => {
      if (files.length > 0) mutateAsync(files).then(resetView, () => undefined);
    },
    [mutateAsync],
  );
}
