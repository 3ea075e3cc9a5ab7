import { mayApproveSheet, mayWriteSheet } from '../../../app/access/may-publish-sheets.ts';
import { kommuneMapWords } from '../../../app/sheets/kommune-map.ts';
import { chosenKommuner, kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { kommuneDefinition, openKommuneSheets } from '../../../app/sheets/kommune-sheets.ts';
import { openPublishedSheet, type PublishedSheet } from '../../../app/sheets/published-sheet.ts';
import { editionName } from '../../../app/sheets/sheet-editions.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem, problemText } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { DownloadLink } from '../../web/page-data/page-frame.ts';
import type { SheetPage } from '../../web/page-data/sheet-pages.ts';
import { loadSheetDesk } from './load-sheet-desk.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title: Text = { da: 'Faktaark', en: 'Fact sheets' };
const { mostChosen } = kommuneDefinition.comparison;
const parameters = ['kommune', 'udgave', 'sml', 'sml1', 'sml2', 'sml3'];

/** `/faktaark`: the published sheet of a kommune, for anybody; `/faktaark/redaktion`: on its way there. @throws Problem KV-A8 */
export async function loadSheetPage(asked: PageRequest): Promise<LoadedPage> {
  if (asked.url.startsWith('/faktaark/redaktion')) return await loadSheetDesk(asked);
  const { context, reader, query } = asked;
  const wanted = query.kommune ?? '';
  const code = wanted === '' ? undefined : codeOf(wanted);
  const current = await openKommuneSheets(context, reader, { object: code ?? '' });
  const kommuner = current.kommuner
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
    .map((one) => ({ value: one.code, label: { da: one.name, en: one.name }, chosen: one.code === code }));
  const notes = [...unknownParameters(query, parameters)];
  const blank = { kind: 'sheet', kommuner, downloads: [], mayEdit: mayWork(asked, code) } as const;
  const empty = (refusal: Problem | undefined): LoadedPage => ({
    kind: 'figures',
    reader,
    stamp: 'none',
    page: derive(
      current.release.release,
      (): SheetPage => ({
        ...{ ...pageFrame(asked, title, notes), ...blank },
        ...(refusal && { refusal: refusal.sentence(asked.lang) }),
      }),
    ),
  });
  if (code === undefined)
    return empty(wanted === '' ? undefined : new Problem('KV-W2', { asked: wanted.slice(0, 60) }));
  const beside = besideIn(query);
  if (beside.refusal !== undefined) notes.push(beside.refusal);
  try {
    const published = await openPublishedSheet(context, reader, code, query.udgave);
    if (query.udgave !== undefined && editionName(published.edition) !== query.udgave)
      notes.push(noSuchEdition(query.udgave));
    return showSheet(asked, published, { ...blank, notes, code, chosen: beside.chosen ?? [] });
  } catch (error) {
    if (error instanceof Problem && error.code.startsWith('KV-W')) return empty(error);
    throw error;
  }
}

interface Shown extends Pick<SheetPage, 'kind' | 'kommuner' | 'mayEdit'> {
  readonly notes: readonly Text[];
  readonly code: string;
  readonly chosen: readonly string[];
}

function showSheet(asked: PageRequest, published: PublishedSheet, shown: Shown): LoadedPage {
  const { reader, lang } = asked;
  const { sheets, edition } = published;
  const { code, notes, chosen, ...rest } = shown;
  const wanted = published.asked(lang, chosen.length > 0 ? chosen : undefined);
  const page = derive(sheets.sheet(code, lang, wanted), (sheet): SheetPage => {
    const named = { da: sheet.title, en: sheet.title };
    const name = editionName(edition);
    return {
      ...pageFrame(asked, named, notes, sheets.release),
      ...rest,
      sheet,
      edition: { name, others: published.others, ...(edition.publicFrom && { publicFrom: edition.publicFrom }) },
      ...(wanted.remark === undefined ? {} : { remark: wanted.remark }),
      map: { href: `${address(code)}?form=svg&sprog=${lang}`, alt: kommuneMapWords(code, lang) },
      pictures: `${address(code)}?sprog=${lang}&udgave=${name}`,
      chosen,
      downloads: downloadsOf(code, lang, name, chosen),
    };
  });
  return { kind: 'figures', page, reader, stamp: `${edition.id} ${edition.hash} ${published.others.join()}` };
}

function mayWork({ context, reader }: PageRequest, code: string | undefined): boolean {
  const today = context.clock().slice(0, 10);
  const own = code === undefined ? reader.rights.flatMap(({ restrictions }) => restrictions) : [];
  const codes = code === undefined ? ['', ...own.flatMap((one) => (one.kind === 'kommune' ? [one.code] : []))] : [code];
  return codes.some(
    (one) => mayWriteSheet(reader, one, today).allowed || mayApproveSheet(reader, one, [], today).allowed,
  );
}

function noSuchEdition(name: string): Text {
  return {
    da: `Udgaven »${name.slice(0, 20)}« findes ikke. Den nyeste vises.`,
    en: `There is no edition "${name.slice(0, 20)}". The newest is shown.`,
  };
}

function codeOf(asked: string): string | undefined {
  try {
    return kommuneNamed(asked);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

interface BesideAsked {
  readonly chosen?: readonly string[];
  readonly refusal?: Text;
}

/** Kommuner to compare with, as the form's three fields or one after another. What is none is said and left out. */
function besideIn({ sml, sml1, sml2, sml3 }: PageRequest['query']): BesideAsked {
  try {
    const chosen = chosenKommuner([sml, sml1, sml2, sml3].filter((one) => one !== undefined).join(','));
    if (chosen && chosen.length > mostChosen) {
      const refusal = problemText(new Problem('KV-W4', { found: chosen.length, most: mostChosen }));
      return { chosen: chosen.slice(0, mostChosen), refusal };
    }
    return chosen ? { chosen } : {};
  } catch (error) {
    if (error instanceof Problem) return { refusal: problemText(error) };
    throw error;
  }
}

const address = (code: string): string => `/api/v1/sheets/${code}`;

function downloadsOf(code: string, lang: Lang, edition: string, chosen: readonly string[]): readonly DownloadLink[] {
  const rest = `sprog=${lang}&udgave=${edition}${chosen.length === 0 ? '' : `&sml=${chosen.join(',')}`}`;
  return [
    { format: 'pdf', label: { da: 'PDF', en: 'PDF' }, href: `${address(code)}?form=pdf&${rest}` },
    { format: 'xlsx', label: { da: 'Excel', en: 'Excel' }, href: `${address(code)}?form=xlsx&${rest}` },
    { format: 'csv', label: { da: 'Tal som CSV', en: 'Figures as CSV' }, href: `${address(code)}?form=csv&${rest}` },
    { format: 'json', label: { da: 'JSON', en: 'JSON' }, href: `${address(code)}?${rest}` },
  ];
}
