import * as z from 'zod';

/**
 * A category of messages as `results/categories` answers it. Where the job splits its messages it also carries a key named
 * after the partition field, whose value is the value as a plain string.
 */
export const category = z.looseObject({
  job_id: z.string(),
  category_id: z.int(),
  partition_field_name: z.string().optional(),
  partition_field_value: z.string().optional(),
  /** The words all its messages share, separated by spaces. */
  terms: z.string(),
  regex: z.string(),
  max_matching_length: z.int(),
  examples: z.array(z.string()),
  grok_pattern: z.string(),
  preferred_to_categories: z.array(z.int()).optional(),
  num_matches: z.int().optional(),
  result_type: z.literal('category_definition'),
  /** `category_id` once more; a number, though the public specification says text. */
  mlcategory: z.int(),
});

/** A category as it is stored: any document with a `category_id`, whatever its `result_type`. */
export const categoryDefinition = category.strip().omit({ result_type: true, mlcategory: true }).partial({
  terms: true,
  regex: true,
  max_matching_length: true,
  examples: true,
  grok_pattern: true,
});

/** The answer of `results/categories`, by ascending `category_id`. */
export const categoriesAnswer = z.looseObject({ count: z.int(), categories: z.array(category) });

export type Category = z.infer<typeof category>;
export type CategoryDefinition = z.infer<typeof categoryDefinition>;
export type CategoriesAnswer = z.infer<typeof categoriesAnswer>;
