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

/** Kommuner written one after another, `661,Viborg`; undefined where none are. @throws Problem KV-W2 */
export function chosenKommuner(asked: string | undefined): readonly string[] | undefined {
  const parts = (asked ?? '').split(',').filter((part) => part.trim() !== '');
  return parts.length === 0 ? undefined : [...new Set(parts.map(kommuneNamed))];
}
