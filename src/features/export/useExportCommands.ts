import { recordExportUrl } from '../../client/recordExport';
import type { ExportFormat } from '../../contract/exports';
import type { Command } from '../../ui/Command';
import { useViewActions } from '../../view/useView';
import { exportAddress } from './exportAddress';

const formats: readonly { format: ExportFormat; label: string }[] = [
  { format: 'csv', label: 'Export the records as CSV' },
  { format: 'ndjson', label: 'Export the records as NDJSON' },
  { format: 'arrow', label: 'Export the records as Arrow' },
];

function download(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}

/** Commands that download all records that match. */
export function useExportCommands(): readonly Command[] {
  const { shown } = useViewActions();
  return formats.map(({ format, label }) => ({
    ...{ id: `export ${format}`, group: 'Export', label, detail: 'all that match' },
    run: () => download(recordExportUrl(format, exportAddress(shown()))),
  }));
}
