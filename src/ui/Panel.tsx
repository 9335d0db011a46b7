import { Badge, Box, Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

type PanelProps = {
  title: string;
  /** A short line beside the title, such as how many of how many are shown. */
  summary?: ReactNode;
  /** More is on its way, so that what the panel says may change by itself. */
  isPartial?: boolean;
  /** Controls of the panel, at the end of its title line. */
  actions?: ReactNode;
  /** The content scrolls inside the panel where the panel has less room. */
  scrolls?: boolean;
  children: ReactNode;
};

/** A titled region of the page. */
export function Panel({ title, summary, isPartial = false, actions, scrolls = false, children }: PanelProps) {
  const id = useId();
  return (
    <Paper component="section" aria-labelledby={id} withBorder radius="md" className={classes.panel}>
      <Group className={classes.head} justify="space-between" gap="sm">
        <Group gap="sm" align="baseline">
          <Title order={2} size="h5" id={id}>
            {title}
          </Title>
          {summary}
          {isPartial && (
            <Badge variant="default" size="sm" tt="none" fw={550} className={classes.partial}>
              so far
            </Badge>
          )}
        </Group>
        {actions}
      </Group>
      <Box className={classes.body} mod={{ scrolls }}>
        {children}
      </Box>
    </Paper>
  );
}
