import { mayChangeIn, openArea } from '../../../app/areas/area-desk.ts';
import { listsParcels } from '../../../app/areas/listed-parcels.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaVersion } from '../../../domain/model/area.ts';
import type { AreaTheme } from '../../../domain/model/area-theme.ts';
import { hasDays } from '../../../engines/areas/has-days.ts';
import { kommuneChoices, themeAsked } from './area-choices.ts';
import type { PageRequest } from './page-request.ts';

/** Which area a form is about. */
export interface AreaAsked {
  readonly theme: AreaTheme;
  readonly kommune: number;
  readonly takesParcels: boolean;
  /** The version it was begun from; without it a new area. */
  readonly known?: { readonly version: AreaVersion; readonly as: 'change' | 'correction' };
}

/** The area a request is about; undefined while theme and kommune of a new one are not chosen. @throws Problem KV-A1 */
export async function areaAsked(asked: PageRequest, version?: string): Promise<AreaAsked | undefined> {
  const { context, reader, params, query } = asked;
  if (params.id !== undefined) {
    const { theme, versions, mayChange } = await openArea(context, reader, params.id);
    const current = versions
      .filter(({ systidTil }) => systidTil === undefined)
      .toSorted((a, b) => ((a.gyldigFra ?? '') < (b.gyldigFra ?? '') ? -1 : 1));
    const from = versions.find(({ versionsId }) => versionsId === version) ?? current.at(-1);
    if (!from) throw new Problem('KV-G31', { id: params.id });
    if (!mayChange) throw noRight();
    const known = { version: from, as: query.som === 'rettelse' || !hasDays(theme) ? 'correction' : 'change' } as const;
    return { theme, kommune: from.kommunekode ?? 0, takesParcels: listsParcels(theme), known };
  }
  const theme = themeAsked(asked);
  const changeable = kommuneChoices(asked, query.kommune ?? '', true);
  const kommune = changeable.find(({ chosen }) => chosen)?.value;
  if (!theme || kommune === undefined) return undefined;
  if (!mayChangeIn(context, reader, Number(kommune))) throw noRight();
  return { theme, kommune: Number(kommune), takesParcels: listsParcels(theme) };
}

/** The reader may not register areas here. */
export function noRight(): Problem {
  return new Problem('KV-A1', { what: { da: 'registrere områder', en: 'register areas' } });
}
