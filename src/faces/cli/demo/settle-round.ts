import { fundOfficer } from '../../../app/access/demo-personas.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { confirmLocal } from '../../../app/grants/confirm-local.ts';
import { decidePlace } from '../../../app/grants/decide-round.ts';
import { shortOfLocal } from '../../../app/grants/local-of-round.ts';
import { readRound } from '../../../app/grants/read-rounds.ts';
import { workOutRound } from '../../../app/grants/work-out-round.ts';

const { reader } = fundOfficer;
const decided = 'Syntetiske data: afgjort af demonstrationen efter det, tallene peger på.';
const confirmed = 'Syntetiske data: kommunens tilsagn er opdigtet, så runden kan føres til ende.';

/** What is left for whoever tries the demo: enough to see how it is done, few enough to get to the end. */
const leftToDo = { classes: 3, local: 2 } as const;

/** Decides the places of a demo's round that the figures do not settle, and confirms local money, all but a few of each. */
export async function settleRound(context: AppContext, id: string): Promise<void> {
  const { round, entries } = await readRound(context, id);
  let after = entries.length;
  const { rows } = (await workOutRound(context, reader, round)).shown.content.run;
  const open = rows.filter((row) => row.class === undefined);
  for (const { unit, computed } of open.slice(0, Math.max(0, open.length - leftToDo.classes))) {
    // The last of the classes it can be is the one that takes least for granted.
    const value = computed.classes.at(-1) ?? '';
    await decidePlace(context, reader, id, { unit: unit.key, field: 'class', value, reason: decided, after });
    after += 1;
  }
  const now = await readRound(context, id);
  const short = shortOfLocal((await workOutRound(context, reader, now.round)).shown.content);
  for (const { row, local } of short.slice(0, Math.max(0, short.length - leftToDo.local))) {
    const money = { source: 'kommune', kind: 'money', kroner: `${local.missing}` } as const;
    await confirmLocal(context, reader, id, { unit: row.unit.key, ...money, reason: confirmed, after });
    after += 1;
  }
}
