import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../shell/command.ts';

// An installation for real figures leaves the synthetic Denmark out (deploy/Containerfile), and with it what makes and starts it.
const isDemoHere = existsSync(join(import.meta.dirname, '../demo'));

/** Every command in the order of help, loaded when it is used. A new one is a file and a line here. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  ...(isDemoHere ? { start: async () => (await import('./start.ts')).start } : {}),
  search: async () => (await import('./search.ts')).search,
  tables: async () => (await import('./tables.ts')).tables,
  table: async () => (await import('./table.ts')).table,
  flows: async () => (await import('./flows.ts')).flows,
  moves: async () => (await import('./moves.ts')).moves,
  twins: async () => (await import('./twins.ts')).twins,
  pack: async () => (await import('./pack.ts')).pack,
  factsheet: async () => (await import('./factsheet.ts')).factsheet,
  exact: async () => (await import('./exact.ts')).exact,
  workbook: async () => (await import('./workbook.ts')).workbook,
  intake: async () => (await import('./intake.ts')).intake,
  areas: async () => (await import('./areas.ts')).areas,
  lists: async () => (await import('./lists.ts')).lists,
  monitor: async () => (await import('./monitor.ts')).monitor,
  log: async () => (await import('./log.ts')).log,
  rights: async () => (await import('./rights.ts')).rights,
  months: async () => (await import('./months.ts')).months,
  jobindsats: async () => (await import('./jobindsats.ts')).jobindsats,
  statbank: async () => (await import('./statbank.ts')).statbank,
  grants: async () => (await import('./grants.ts')).grants,
  goals: async () => (await import('./goals.ts')).goals,
  release: async () => (await import('./release.ts')).release,
  attack: async () => (await import('./attack.ts')).attack,
  plan: async () => (await import('./plan.ts')).plan,
  vault: async () => (await import('./vault.ts')).vault,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  state: async () => (await import('./state.ts')).state,
  serve: async () => (await import('./serve.ts')).serve,
  calc: async () => (await import('./calc.ts')).calc,
  ...(isDemoHere ? { demo: async () => (await import('./demo.ts')).demo } : {}),
};
