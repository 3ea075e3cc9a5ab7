import { kindOfArea } from '../../../app/areas/area-book.ts';
import { listAreas } from '../../../app/areas/list-areas.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaVersion } from '../../../domain/model/area.ts';
import type { AreaTheme } from '../../../domain/model/area-theme.ts';
import { shapeAreaM2 } from '../../../engines/areas/measure-shape.ts';
import { placeNameOfArea } from '../../../engines/areas/name-of-area.ts';
import type { AreasPage, ListedArea } from '../../web/page-data/area-pages.ts';
import { groundThemes, kommuneChoices, themeAsked, themeChoices } from './area-choices.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title = { da: 'Områder og deres historie', en: 'Areas and their history' };
const mostShown = 200;

/** `/omraader`: current areas the reader may see, of a theme, in a kommune, with a name. */
export async function loadAreaList(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, query } = asked;
  const theme = themeAsked(asked);
  if (!theme) {
    const valid = groundThemes().map(({ code }) => code);
    throw new Problem('KV-A5', { parameter: 'tema', found: `${query.tema}`.slice(0, 40), valid: valid.join(' / ') });
  }
  const changeable = kommuneChoices(asked, '', true);
  const usual = changeable.length === 1 ? changeable[0]?.value : undefined;
  const kommune = query.kommune ?? usual ?? '';
  const kommuner = kommuneChoices(asked, kommune, false);
  const isKnown = kommuner.some(({ chosen }) => chosen);
  const listed = await listAreas(context, reader, {
    theme: theme.code,
    ...(isKnown ? { kommunekode: Number(kommune) } : {}),
  });
  const name = (query.navn ?? '').trim().slice(0, 80);
  const found = newestOf(listed.areas)
    .map((area) => listedArea(area, theme))
    .filter((area) => area.name.toLocaleLowerCase('da').includes(name.toLocaleLowerCase('da')))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da') || (a.objektId < b.objektId ? -1 : 1));
  const isOwn = changeable.some(({ value }) => value === kommune);
  const toChange = `tema=${theme.code}${isOwn ? `&kommune=${kommune}` : ''}`;
  const page: AreasPage = {
    ...pageFrame(asked, title, unknownParameters(query, ['tema', 'kommune', 'navn'])),
    kind: 'areas',
    themes: themeChoices(theme),
    kommuner,
    name,
    areas: found.slice(0, mostShown),
    count: found.length,
    meaning: listed.meaning,
    mayChange: changeable.length > 0,
    registerAt: `/omraader/nyt?${toChange}`,
    importAt: `/omraader/import?${toChange}`,
  };
  return { kind: 'figureless', page };
}

function newestOf(versions: readonly AreaVersion[]): readonly AreaVersion[] {
  const newest = new Map<string, AreaVersion>();
  for (const version of versions) {
    const known = newest.get(version.objektId);
    if (!known || (known.gyldigFra ?? '') < (version.gyldigFra ?? '')) newest.set(version.objektId, version);
  }
  return [...newest.values()];
}

function listedArea(area: AreaVersion, theme: AreaTheme): ListedArea {
  return {
    objektId: area.objektId,
    name: placeNameOfArea(area, theme),
    kind: kindOfArea(area, theme),
    ...(area.gyldigFra === undefined ? {} : { from: area.gyldigFra }),
    ...(area.gyldigTil === undefined ? {} : { to: area.gyldigTil }),
    m2: Math.round(shapeAreaM2(area.shape)),
  };
}
