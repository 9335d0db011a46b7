import { Combobox, Pill, PillsInput, ScrollArea, useCombobox } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { useJobs } from '../../client/jobs';
import { useViewActions, useViewPart } from '../../view/useView';
import classes from './JobChoice.module.css';
import { JobOption } from './JobOption';
import { matchJobs } from './matchJobs';

/** Chooses jobs, any number of them; none chosen means all. Typing searches. */
export function JobChoice() {
  const chosen = useViewPart(({ view }) => view.jobs);
  const { setView } = useViewActions();
  const { data: jobs = [] } = useJobs();
  const [search, setSearch] = useState('');
  const summaryId = useId();
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
  });

  const choose = (ids: readonly string[]) => setView({ jobs: ids, lanes: [], row: null });
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  const found = matchJobs(jobs, search);
  const clearOnBackspace = ({ key }: KeyboardEvent) => {
    if (key === 'Backspace' && search === '' && chosen.length > 0) choose([]);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={toggle} withinPortal={false} width="max-content" position="bottom-start">
      <Combobox.DropdownTarget>
        <PillsInput
          className={classes.input}
          leftSection={<IconStack2 size={16} aria-hidden />}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.openDropdown()}
        >
          <Pill.Group className={classes.pills}>
            {chosen.length > 0 && (
              <Pill
                id={summaryId}
                className={classes.pill}
                withRemoveButton
                onRemove={() => choose([])}
                removeButtonProps={{ 'aria-label': 'Show all jobs', 'aria-hidden': false, tabIndex: 0 }}
              >
                {chosen.length === 1 ? chosen[0] : `${chosen.length} jobs`}
              </Pill>
            )}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                aria-label="Jobs"
                aria-describedby={chosen.length > 0 ? summaryId : undefined}
                className={classes.field}
                placeholder={chosen.length === 0 ? 'All jobs' : undefined}
                value={search}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onChange={({ currentTarget }) => {
                  setSearch(currentTarget.value);
                  combobox.openDropdown();
                  combobox.updateSelectedOptionIndex();
                }}
                onKeyDown={clearOnBackspace}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown className={classes.dropdown}>
        <Combobox.Options aria-label="Jobs" aria-multiselectable>
          <ScrollArea.Autosize mah="min(26rem, 70dvh)" type="scroll">
            {found.map((job) => (
              <JobOption key={job.id} job={job} chosen={chosen.includes(job.id)} />
            ))}
            {found.length === 0 && <Combobox.Empty>No job matches “{search}”.</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
