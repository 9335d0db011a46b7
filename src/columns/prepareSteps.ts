import { findSomeLinks } from './leaders/influencerLinks';
import { timeOrder } from './match/TimeOrder';
import type { ResultColumns } from './resultColumns';

/**
 * Computes ahead what the first step of a slider or of the time would wait for, of a million records a second. Between its parts
 * other things can be done, each of them takes some 100 ms at most.
 */
export function* prepareSteps(data: ResultColumns): Generator<void> {
  timeOrder(data.records.timestamp);
  yield;
  timeOrder(data.influencers.timestamp);
  yield;
  while (findSomeLinks(data)) yield;
}
