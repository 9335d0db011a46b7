import type { Entity } from '../../domain/entity';
import { oncePer } from '../oncePer';
import { rankTexts } from './compareText';

/** The rank of each entity's value among all values, whatever the field. */
export const entityRanks = oncePer((entities: readonly Entity[]) => rankTexts(entities.map(({ value }) => value)));
