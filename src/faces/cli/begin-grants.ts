import { fundOfficer } from '../../app/access/demo-personas.ts';
import type { AppContext } from '../../app/app-context.ts';
import { openRound } from '../../app/grants/handle-round.ts';
import { roundIds } from '../../app/grants/read-rounds.ts';

const reason = 'Syntetiske data: runden er åbnet af demonstrationen, så den kan prøves.';
// A frame that does not reach everybody shows what the rules do when money is short; the demo is a part of the sector.
const frame = '9.000.000';

/** Begins a grant round in the demo, once. */
export async function beginGrants(context: AppContext): Promise<void> {
  if ((await roundIds(context)).length > 0) return;
  await context.desk.refresh();
  await openRound(context, fundOfficer.reader, { name: 'Prøverunde', settings: { frame }, reason });
}
