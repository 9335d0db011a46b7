import * as z from 'zod';

/** The most that files dropped on the page may hold together, in bytes. */
export const MOST_DROPPED_BYTES = 4_000_000_000;

/** Query of `POST /api/source/files`: the name and the bytes of each file; the body is their contents, one after another. */
export const droppedFilesQuery = z
  .strictObject({
    file: z.array(z.string()).min(1, 'expected the name of each file').max(1_000, 'expected at most 1,000 files'),
    bytes: z.array(z.coerce.number().int().nonnegative()),
  })
  .refine(({ file, bytes }) => file.length === bytes.length, {
    path: ['bytes'],
    message: 'expected as many as there are files',
  });
