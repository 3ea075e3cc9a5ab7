import type { Command } from '../command.ts';

/** Every command in the order of help, loaded when it is used. A new one is a file and a line here. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).start,
  search: async () => (await import('./search.ts')).search,
  tables: async () => (await import('./tables.ts')).tables,
  table: async () => (await import('./table.ts')).table,
  flows: async () => (await import('./flows.ts')).flows,
  moves: async () => (await import('./moves.ts')).moves,
  twins: async () => (await import('./twins.ts')).twins,
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
  grants: async () => (await import('./grants.ts')).grants,
  release: async () => (await import('./release.ts')).release,
  attack: async () => (await import('./attack.ts')).attack,
  plan: async () => (await import('./plan.ts')).plan,
  serve: async () => (await import('./serve.ts')).serve,
  calc: async () => (await import('./calc.ts')).calc,
  demo: async () => (await import('./demo.ts')).demo,
};
