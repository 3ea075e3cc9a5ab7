import { grantRules } from '../../domain/definitions/grants/index.ts';
import { decToNumber, decToText } from '../../domain/kernel/decimal.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { GrantAllocation, GrantClaim } from '../../domain/model/grant.ts';
import type { GrantClass } from '../../domain/model/grant-rules.ts';
import { grantClasses } from '../../domain/model/grant-words.ts';
import { allocationNotes } from '../../domain/model/round-words.ts';
import { allocate } from '../../engines/grants/allocate.ts';
import { readSettings } from '../grants/read-settings.ts';
import { demandOwnIds } from './file-records.ts';
import { readAreaRows } from './own-numbers.ts';
import { textOf } from './own-table.ts';

/** What is asked of a person's own file of classed places. */
export interface AllocateOwnFile {
  readonly input: string;
  readonly frame: string;
  readonly rate: string | undefined;
  readonly coFinancing: string | undefined;
  readonly sharing: string | undefined;
}

/**
 * Hands out a frame over places of a file with columns id, class (K1-K5), residents and score, by the newest rules.
 * @throws Problem KV-L40 on a class there is not, KV-J9 on a setting, KV-N5 on ids, those of readAreaRows
 * @source prioritering.md section 6
 */
export async function allocateOwnFile(
  asked: AllocateOwnFile,
): Promise<{ readonly allocation: GrantAllocation; readonly notes: readonly Text[] }> {
  const rules = must(grantRules[0], 'rules of a grant period');
  const { frame, rate, coFinancing, sharing } = asked;
  const settings = readSettings({ frame, rate, coFinancing, sharing }, rules.settings);
  const file = await textOf(asked.input);
  const rows = readAreaRows(file, {
    texts: ['id', 'class'],
    numbers: [
      { column: 'residents', wants: 'persons' },
      { column: 'score', wants: 'number' },
    ],
  });
  demandOwnIds(
    file.name,
    rows.map(({ line, name }) => ({ line, id: name })),
  );
  const claims = rows.map(({ line, name, texts: [, found = ''], values: [residents, score] }): GrantClaim => {
    if (residents === undefined) {
      throw new Problem('KV-J1', { file: file.name, line, id: name, missing: 'residents' });
    }
    const own = classIn(found, file.name, line);
    if (own === 'K2' && score === undefined) {
      throw new Problem('KV-J1', { file: file.name, line, id: name, missing: 'score' });
    }
    const order = score === undefined ? Number.NEGATIVE_INFINITY : decToNumber(score);
    return { unit: name, class: own, residents: Number(decToText(residents)), score: order };
  });
  const allocation = allocate(claims, { ...settings, roundDownTo: rules.roundDownTo });
  return { allocation, notes: allocationNotes(allocation) };
}

function classIn(found: string, file: string, line: number): GrantClass {
  const known = grantClasses.find((one) => one === found.toUpperCase());
  if (known) return known;
  throw new Problem('KV-L40', { file, line, column: 'class', found, valid: grantClasses });
}
