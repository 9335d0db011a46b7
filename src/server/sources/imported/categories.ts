import type { CategoriesAnswer } from '../../../contract/categories';
import { categoryAnswer } from '../answers/categoryAnswer';
import type { ImportedResults } from '../importedResults';
import type { CategoriesQuery } from '../resultsSource';
import { documentsOf } from './documents';

/** One page of the categories of a job, by ascending id; categories of one id stay in arrival order. */
export function categoriesAnswer(results: ImportedResults, jobId: string, query: CategoriesQuery): CategoriesAnswer {
  const { categoryId, partitionFieldValue, from, size } = query;
  const matching = documentsOf(results, 'category_definition', jobId)
    .filter(({ category_id }) => categoryId === null || category_id === categoryId)
    .filter((one) => partitionFieldValue === null || one.partition_field_value === partitionFieldValue)
    .sort((a, b) => a.category_id - b.category_id);
  return { count: matching.length, categories: matching.slice(from, from + size).map(categoryAnswer) };
}
