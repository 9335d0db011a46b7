import { type AnyColumns, ColumnsLoader } from '../../columns/build/ColumnsLoader';
import { ApiError } from '../ApiError';
import type { ColumnAnswer } from './columnAnswer';
import { nextTask } from './nextTask';

type Decoder<Columns> = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Columns>;

/** What has come of a columns answer so far. */
export type PartlyLoaded<Columns extends AnyColumns> = Pick<ColumnsLoader<Columns>, 'length' | 'loaded'>;

/** A whole columns answer, and of which version of the source its rows are. */
export type Received<Columns> = { readonly columns: Columns; readonly version: string | null };

/**
 * Reads a columns answer and puts its batches together; others have their turn between them. Calls `onBatch` before the first
 * and after each. Throws `ApiError`.
 */
export async function receiveColumns<Columns extends AnyColumns>(
  { path, open }: ColumnAnswer,
  decode: Decoder<Columns>,
  onBatch: (soFar: PartlyLoaded<Columns>, total: number, version: string | null) => void,
): Promise<Received<Columns>> {
  const { total, version, chunks } = await open();
  const loader = new ColumnsLoader<Columns>(total);
  onBatch(loader, total, version);
  try {
    for await (const batch of decode(chunks)) {
      loader.append(batch);
      onBatch(loader, total, version);
      await nextTask();
    }
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('contract', `${path}: ${(error as Error).message}`);
  }
  if (loader.length !== total)
    throw new ApiError('contract', `${path}: ${loader.length} rows came, ${total} were announced.`);
  return { columns: loader.loaded(), version };
}
