import type { Command } from '../command.ts';
import { demo } from './demo.ts';
import { intake } from './intake.ts';
import { plan } from './plan.ts';
import { release } from './release.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { start } from './start.ts';
import { table } from './table.ts';
import { tables } from './tables.ts';
import { workbook } from './workbook.ts';

/** Every command in the order of help. A new one is a file and a line here. */
export const commands: readonly Command[] = [
  start,
  search,
  tables,
  table,
  workbook,
  intake,
  release,
  plan,
  serve,
  demo,
];
