import type { Reader, Restriction } from '../../domain/model/access.ts';
import type { AreaViewer } from '../../domain/model/area-store.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatReadAreas } from './role-powers.ts';

/**
 * How a reader of the product reads areas: the command line of the installation reads all; a right to the country as the
 * fund, a right to kommuner as these; everybody else as the public.
 * @param today - ISO date; rights that have ended count for nothing.
 */
export function areaViewerOf(reader: Reader, today: string): AreaViewer {
  if (reader.via === 'cli') return { kind: 'installation' };
  const rights = reader.rights.filter(
    (right) => rolesThatReadAreas.has(right.role) && right.restrictions.length > 0 && !hasEnded(right, today),
  );
  if (rights.some(({ restrictions }) => restrictions.every(({ kind }) => kind === 'land'))) return { kind: 'fund' };
  // A right that something else narrows is no right of the whole authority.
  const whole = rights.filter(({ restrictions }) => restrictions.every(({ kind }) => kind === 'kommune'));
  const codes = whole.flatMap(({ restrictions }) => restrictions.flatMap(codeOf));
  return codes.length > 0 ? { kind: 'kommune', codes } : { kind: 'public' };
}

function codeOf(restriction: Restriction): readonly number[] {
  return restriction.kind === 'kommune' ? [Number(restriction.code)] : [];
}
