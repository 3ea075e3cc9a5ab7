import { kommuneNames } from '../../domain/definitions/classifications/kommune-names.ts';
import { kommuner } from '../../domain/definitions/classifications/kommuner.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';

/** The code of a kommune asked for by code, short name or official name. @throws Problem KV-W2 */
export function kommuneNamed(asked: string): string {
  const wanted = asked.trim().normalize('NFC').toLocaleLowerCase('da');
  const found = kommuner.find(
    ({ code, name }) =>
      kommuneNames[code] !== undefined &&
      [code, name.toLocaleLowerCase('da'), kommuneNames[code].toLocaleLowerCase('da')].includes(wanted),
  );
  if (found) return found.code;
  throw new Problem('KV-W2', { asked });
}
