import { administrator } from './administrator.ts';
import { boardMember } from './board-member.ts';
import { dataManager } from './data-manager.ts';
import { fundOfficer } from './fund-officer.ts';
import { gisWorker } from './gis-worker.ts';
import { kommuneAnalyst } from './kommune-analyst.ts';
import { monitorWatcher } from './monitor-watcher.ts';
import { moverWatcher } from './mover-watcher.ts';
import { newcomer } from './newcomer.ts';
import { organisationManager } from './organisation-manager.ts';
import { publicReader } from './public-reader.ts';
import { twinSeeker } from './twin-seeker.ts';
import type { Journey } from './walker.ts';

/** The twelve journeys of the product, by letter. The last changes what is served, and takes it back. */
export const journeys: readonly Journey[] = [
  newcomer,
  organisationManager,
  kommuneAnalyst,
  twinSeeker,
  gisWorker,
  monitorWatcher,
  moverWatcher,
  fundOfficer,
  boardMember,
  publicReader,
  administrator,
  dataManager,
];
