import type { Category, CategoryDefinition } from '../../../contract/categories';
import { isCopied } from '../dataFields';
import { answerObject, type Entry } from './answerObject';

/** What a reader of messages could match them with; the expression itself where no finer pattern was stored. */
function grokPattern({ grok_pattern: stored, examples = [], regex = '' }: CategoryDefinition): string {
  return stored ?? (examples.length === 0 ? '' : regex);
}

function partitionCopy({ partition_field_name: field, partition_field_value: value }: CategoryDefinition): Entry[] {
  return field !== undefined && value !== undefined && isCopied(field) ? [[field, value]] : [];
}

/** A stored category as `results/categories` prints it: absent texts as "", examples sorted, each of them once. */
export const categoryAnswer = (category: CategoryDefinition): Category =>
  answerObject([
    ['job_id', category.job_id],
    ['category_id', category.category_id],
    ['partition_field_name', category.partition_field_name],
    ['partition_field_value', category.partition_field_value],
    ['terms', category.terms ?? ''],
    ['regex', category.regex ?? ''],
    ['max_matching_length', category.max_matching_length ?? 0],
    ['examples', [...new Set(category.examples)].sort()],
    ['grok_pattern', grokPattern(category)],
    [
      'preferred_to_categories',
      category.preferred_to_categories?.length ? category.preferred_to_categories : undefined,
    ],
    ['num_matches', category.num_matches || undefined],
    ...partitionCopy(category),
    ['result_type', 'category_definition'],
    ['mlcategory', category.category_id],
  ]) as Category;
