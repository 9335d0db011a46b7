import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useJobSettings } from '../../../client/jobs';
import { useReadySource } from '../../../client/source';
import type { AnomalyDetails } from '../../../domain/anomaly';
import { type FilledUrl, fillCustomUrl } from '../../../domain/customUrl';
import classes from './CustomUrls.module.css';
import { DetailsGroup } from './DetailsGroup';
import details from './details.module.css';

/** The links the job has to other pages, filled in from the record. Nothing where it has none. */
export function CustomUrls({ record }: { record: AnomalyDetails }) {
  const urls = useJobSettings(record.identity.jobId)?.customUrls ?? [];
  const kibana = useReadySource()?.kibana ?? null;
  if (urls.length === 0) return null;
  return (
    <DetailsGroup name="Links">
      <ul className={classes.links}>
        {urls.map((url) => (
          <li key={JSON.stringify(url)}>
            <CustomUrlLink url={fillCustomUrl(url, record, kibana)} />
          </li>
        ))}
      </ul>
    </DetailsGroup>
  );
}

function CustomUrlLink({ url }: { url: FilledUrl }) {
  if ('problem' in url) {
    return (
      <span className={details.quiet}>
        {url.name} ({url.problem})
      </span>
    );
  }
  return (
    <Anchor href={url.href} target="_blank" rel="noopener noreferrer" className={classes.link} title={url.href}>
      {url.name}
      <IconExternalLink size={14} aria-label="(opens in a new tab)" />
    </Anchor>
  );
}
