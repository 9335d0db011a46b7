import { List } from '@mantine/core';
import classes from './DataSource.module.css';

/** What a person should know, though nothing is lost; a sentence each. */
export function NoticeList({ notices }: { notices: readonly string[] }) {
  return (
    <List aria-label="Notices" size="sm" className={classes.noticeList}>
      {notices.map((notice) => (
        <List.Item key={notice}>{notice}</List.Item>
      ))}
    </List>
  );
}
