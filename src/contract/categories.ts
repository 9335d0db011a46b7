import * as z from 'zod';

/** A category of messages that a categorization job found. `result_type` is absent in older documents. */
export const categoryDefinition = z.looseObject({
  job_id: z.string(),
  category_id: z.int(),
  partition_field_name: z.string().optional(),
  partition_field_value: z.string().optional(),
  terms: z.string().optional(),
  regex: z.string().optional(),
  max_matching_length: z.int().optional(),
  examples: z.array(z.string()).optional(),
  preferred_to_categories: z.array(z.int()).optional(),
  num_matches: z.int().optional(),
});

export type CategoryDefinition = z.infer<typeof categoryDefinition>;
