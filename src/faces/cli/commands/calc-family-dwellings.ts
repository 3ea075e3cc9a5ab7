import { type DwellingField, familyDwellings } from '../../../app/calc/family-dwellings.ts';
import type { Invocation } from '../shell/command.ts';
import { asUsage, needed } from './calc-job.ts';

/** `kvarter calc family-dwellings`: the share of § 168 a and what each way to 40 per cent takes, as CSV with a header. */
export async function calcFamilyDwellings(invocation: Invocation): Promise<number> {
  const asked: Readonly<Record<DwellingField, string | undefined>> = {
    family: needed(invocation, 'family'),
    other: invocation.value('other'),
    built: invocation.value('built'),
    demolished: invocation.value('demolished'),
    commercialM2: invocation.value('commercial-m2'),
  };
  const found = await asUsage((async () => familyDwellings(asked))());
  const { dwellings, share, goal, reached, most, tooMany, newDwellings } = found;
  await invocation.terminal.out(
    `dwellings,share_pct,goal,reached,most_family,too_many,new_dwellings\n${[dwellings, share, goal, reached ? 'ja' : 'nej', most, tooMany, newDwellings].join()}\n`,
  );
  return 0;
}
