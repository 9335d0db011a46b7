import { UnstyledButton } from '@mantine/core';
import { recordExportUrl } from '../../client/recordExport';
import type { ExportFormat } from '../../contract/exports';
import { useViewActions } from '../../view/useView';
import classes from './Export.module.css';
import { ExportGroup } from './ExportGroup';
import { exportAddress } from './exportAddress';
import { type Making, makings, useMaking } from './useMaking';

const forms: readonly { format: ExportFormat; name: string; meaning: string }[] = [
  { format: 'csv', name: 'CSV', meaning: 'a table, for spreadsheets' },
  { format: 'ndjson', name: 'NDJSON', meaning: 'whole documents, a line each, with causes' },
  { format: 'arrow', name: 'Arrow', meaning: 'columns, for notebooks' },
];

/** Everything that can be taken out of the page. Records are downloaded from the server as they are; the rest is made here. */
export function ExportChoices({ onDone }: { onDone: () => void }) {
  const { shown } = useViewActions();
  const { busy, error, make } = useMaking(onDone);
  const address = exportAddress(shown());
  const button = (making: Making) => (
    <UnstyledButton
      key={making}
      className={classes.choice}
      data-busy={busy === making || undefined}
      onClick={() => make(making)}
    >
      {makings[making].name} <span className={classes.meaning}>{makings[making].meaning}</span>
    </UnstyledButton>
  );
  return (
    <>
      <ExportGroup title="All records that match">
        {forms.map(({ format, name, meaning }, i) => (
          <a
            key={format}
            className={classes.choice}
            href={recordExportUrl(format, address)}
            download
            data-autofocus={i === 0 || undefined}
            onClick={() => setTimeout(onDone)}
          >
            {name} <span className={classes.meaning}>{meaning}</span>
          </a>
        ))}
      </ExportGroup>
      <ExportGroup title="Swimlane">{(['png', 'svg'] as const).map(button)}</ExportGroup>
      <ExportGroup title="The whole view">{button('report')}</ExportGroup>
      <div role="status" className={classes.state}>
        {busy !== null && `Making the ${makings[busy].file} …`}
        {error?.message}
      </div>
    </>
  );
}
