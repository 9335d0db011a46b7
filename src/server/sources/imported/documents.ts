import type { Calendar, ScheduledEvent } from '../../../contract/calendars';
import type { CategoryDefinition } from '../../../contract/categories';
import type { DataCounts, ModelSizeStats } from '../../../contract/jobStats';
import type { ModelSnapshot } from '../../../contract/modelSnapshots';
import type { ImportedResults } from '../importedResults';

type Documents = {
  readonly category_definition: CategoryDefinition;
  readonly model_snapshot: ModelSnapshot;
  readonly data_counts: DataCounts;
  readonly model_size_stats: ModelSizeStats;
  readonly calendar: Calendar;
  readonly scheduled_event: ScheduledEvent;
};

/** The kept documents of a kind, in arrival order: of one job, or of all (null). */
export const documentsOf = <Kind extends keyof Documents>(
  { documents, documentsOf }: Pick<ImportedResults, 'documents' | 'documentsOf'>,
  kind: Kind,
  jobId: string | null,
): Documents[Kind][] => Array.from(documentsOf(kind, jobId), (number) => documents.read(number) as Documents[Kind]);
