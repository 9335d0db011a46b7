import { useColumnAnswer } from '../../client/recordColumns';
import { EmptyState } from '../../ui/EmptyState';
import { useViewPart } from '../../view/useView';

/** Why the board is empty: the jobs name no influencers, or the filters leave none. */
export function NoInfluencers() {
  const jobs = useViewPart(({ view }) => view.jobs);
  const { data } = useColumnAnswer('dimensions', { jobs });
  if (data === undefined) return null;
  if (data.fields.some(({ roles }) => roles.includes('influencer'))) {
    return <EmptyState title="No influencer matches">No record that matches the filters names one.</EmptyState>;
  }
  return (
    <EmptyState title="No influencers">
      These jobs name none. To have some, a job lists them in <code>analysis_config.influencers</code>.
    </EmptyState>
  );
}
