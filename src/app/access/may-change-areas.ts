import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatChangeAreas } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

/** May the reader register and change areas of these kommuner? Areas without a kommune need a right to the country. */
export function mayChangeAreas(
  reader: Reader,
  kommuner: ReadonlySet<number | undefined>,
  today: string,
): AccessVerdict {
  const what = { da: 'ændre områder', en: 'change areas' };
  const right = reader.rights.find(({ role, restrictions, ...rest }) => {
    if (!rolesThatChangeAreas.has(role) || hasEnded({ role, restrictions, ...rest }, today)) return false;
    // A right that something else narrows is no right of the whole authority.
    if (restrictions.length > 0 && restrictions.every(({ kind }) => kind === 'land')) return true;
    if (!restrictions.every(({ kind }) => kind === 'kommune')) return false;
    const own = new Set(restrictions.map((limit) => (limit.kind === 'kommune' ? Number(limit.code) : Number.NaN)));
    return restrictions.length > 0 && [...kommuner].every((code) => code !== undefined && own.has(code));
  });
  return right ? byRight('change-areas', right) : lacksRole('change-areas', what);
}
