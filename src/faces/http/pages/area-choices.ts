import { mayChangeIn } from '../../../app/areas/area-desk.ts';
import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import type { AreaTheme } from '../../../domain/model/area-theme.ts';
import type { PageChoice } from '../../web/page-data/page-frame.ts';
import type { PageRequest } from './page-request.ts';

/** The theme of a page of areas: the one asked for, else boligområder. */
export function themeAsked({ query }: PageRequest): AreaTheme | undefined {
  const usual = '9001';
  return groundThemes().find(({ code }) => `${code}` === (query.tema ?? usual));
}

/** Themes with ground, our own first. */
export function groundThemes(): readonly AreaTheme[] {
  return areaDefinitions.themes
    .filter(({ geometry }) => geometry !== 'none')
    .toSorted((a, b) => Number(b.own) - Number(a.own) || a.code - b.code);
}

/** Themes to choose among. */
export function themeChoices(chosen: AreaTheme | undefined): readonly PageChoice[] {
  return groundThemes().map(({ code, title }) => ({
    value: `${code}`,
    label: { da: `${title.da} (${code})`, en: `${title.en} (${code})` },
    chosen: code === chosen?.code,
  }));
}

/** Kommuner of the release to choose among: all, or those whose areas the reader may change, of which an only one is chosen. */
export function kommuneChoices(
  { context, reader, release }: PageRequest,
  chosen: string,
  changeable: boolean,
): readonly PageChoice[] {
  const offered = (release?.places.directory.kommuner ?? [])
    .filter(({ code }) => !changeable || mayChangeIn(context, reader, Number(code)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'));
  const isOnly = changeable && chosen === '' && offered.length === 1;
  return offered.map(({ code, name }) => ({
    value: code,
    label: { da: name, en: name },
    chosen: isOnly || code === chosen,
  }));
}
