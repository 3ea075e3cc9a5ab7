import { searchPages } from '../../domain/definitions/search-pages.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SearchHit } from '../../domain/model/answer.ts';
import { mayAdminister, mayExtractLog } from '../access/may-administer.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import { mayHandleGrants } from '../access/may-handle-grants.ts';
import { mayUpdateReleases } from '../access/may-update-releases.ts';
import { observedKommuner } from '../access/observed-kommuner.ts';
import { rolesThatApproveSheets, rolesThatWriteSheets } from '../access/role-powers.ts';

type MayOpen = (reader: Reader, today: string) => boolean;

const forSomeOnly: Readonly<Record<string, MayOpen>> = {
  tilskud: (reader, today) => mayHandleGrants(reader, today).allowed,
  udgivelse: (reader, today) => mayUpdateReleases(reader, today).allowed,
  administration: (reader, today) => mayAdminister(reader, today).allowed,
  'administration/log': (reader, today) => mayExtractLog(reader, today).allowed,
  'omraader/nyt': (reader, today) => mayChangeAreas(reader, new Set(), today).allowed,
  'omraader/import': (reader, today) => mayChangeAreas(reader, new Set(), today).allowed,
  'overvaagning/levering': (reader, today) =>
    mayChangeAreas(reader, new Set(), today).allowed || observedKommuner(reader, today).length > 0,
  'faktaark/redaktion': ({ rights }) =>
    rights.some(({ role }) => rolesThatWriteSheets.has(role) || rolesThatApproveSheets.has(role)),
  'min-adgang': (reader) => reader.rights.length > 0,
};

/** May the reader be led to a page? Most are for everybody; what they show of figures is judged there. */
export function mayFindPage(reader: Reader, page: string, today: string): boolean {
  return forSomeOnly[page]?.(reader, today) ?? true;
}

/** The pages the reader may be led to, in the order of the list. */
export function pagesFor(reader: Reader, today: string, lang: Lang): readonly SearchHit[] {
  return searchPages
    .filter(({ key }) => mayFindPage(reader, key, today))
    .map(({ key, name, about }) => ({ kind: 'side', key, name: name[lang], detail: about }));
}
