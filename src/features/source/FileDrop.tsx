import { useState } from 'react';
import { useLastFiles } from '../../client/exploreFiles';
import { useCluster } from '../../client/source';
import classes from './FileDrop.module.css';
import { FileNotice } from './FileNotice';
import { OpenedFiles } from './OpenedFiles';
import { useFileDrag } from './useFileDrag';
import { useOpenFiles } from './useOpenFiles';

/** To be called while the drop is handled: afterwards a browser tells nothing of it any more. */
const folderIn = ({ items }: DataTransfer): string | null =>
  Array.from(items, (item) => item.webkitGetAsEntry()).find((entry) => entry?.isDirectory)?.name ?? null;

/** Files dropped anywhere on the page are explored; a cluster is not left for them. */
export function FileDrop() {
  return useCluster() === null ? <DroppedFiles /> : null;
}

/** Takes files; says what becomes of them, and of those opened in another way. */
function DroppedFiles() {
  const openFiles = useOpenFiles();
  const last = useLastFiles();
  const [folder, setFolder] = useState<string | null>(null);
  const isOver = useFileDrag((dropped) => {
    const name = folderIn(dropped);
    setFolder(name);
    if (name === null) openFiles([...dropped.files]);
  });
  return (
    <>
      {isOver && <DropTarget />}
      <div role="status" className={classes.notices}>
        {folder !== null && (
          <FileNotice onClose={() => setFolder(null)}>{folder} is a folder. Drop the files in it instead.</FileNotice>
        )}
        {last && <OpenedFiles key={last.startedAt} {...last} />}
      </div>
    </>
  );
}

function DropTarget() {
  return (
    <div aria-hidden className={classes.target}>
      <div className={classes.words}>
        <strong>Drop result files to explore them</strong>
        <span>They go to Redlane on this machine only, and take the place of what is explored now.</span>
      </div>
    </div>
  );
}
