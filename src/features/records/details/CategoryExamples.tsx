import { Code } from '@mantine/core';
import { useCategory } from '../../../client/categories';
import type { AnomalyDetails } from '../../../domain/anomaly';
import { categoryIdsOf } from '../../../domain/category';
import { ErrorState } from '../../../ui/ErrorState';
import { LoadingState } from '../../../ui/LoadingState';
import classes from './CategoryExamples.module.css';
import { DetailsGroup } from './DetailsGroup';
import details from './details.module.css';

/** The messages behind the numbers of the categories a record was found for. Nothing unless it was found for one. */
export function CategoryExamples({ record }: { record: AnomalyDetails }) {
  const ids = categoryIdsOf(record);
  if (ids.length === 0) return null;
  return (
    <DetailsGroup name="Category examples">
      {ids.map((id) => (
        <CategoryExample key={id} jobId={record.identity.jobId} id={id} />
      ))}
    </DetailsGroup>
  );
}

function CategoryExample({ jobId, id }: { jobId: string; id: number }) {
  const { data: category, error, refetch } = useCategory(jobId, id);
  if (error) return <ErrorState error={error} onRetry={refetch} />;
  if (category === undefined) return <LoadingState label={`Loading category ${id}`} rows={2} />;
  if (category === null) return <p className={details.quiet}>The source holds no category {id} of this job.</p>;
  return (
    <div className={classes.category}>
      <p className={details.quiet}>
        Category {id}: {category.terms || 'no words in common'}
      </p>
      <ul className={classes.examples} aria-label={`Examples of category ${id}`}>
        {category.examples.map((example) => (
          <li key={example}>
            <Code block>{example}</Code>
          </li>
        ))}
      </ul>
      {category.regex !== '' && (
        <p className={details.quiet}>
          Matches <Code>{category.regex}</Code>
        </p>
      )}
    </div>
  );
}
