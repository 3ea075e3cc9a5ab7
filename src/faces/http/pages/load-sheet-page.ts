import { kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { openKommuneSheets } from '../../../app/sheets/kommune-sheets.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { DownloadLink } from '../../web/page-data/page-frame.ts';
import type { SheetPage } from '../../web/page-data/sheet-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title: Text = { da: 'Faktaark', en: 'Fact sheets' };
const parameters = ['kommune', 'udgave'];

/** `/faktaark`: the sheet of a kommune, for anybody. @throws Problem KV-A8 */
export async function loadSheetPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, lang, query } = asked;
  const wanted = query.kommune ?? '';
  const code = wanted === '' ? undefined : codeOf(wanted);
  const sheets = await openKommuneSheets(context, reader, { object: code ?? '', udgave: query.udgave });
  const kommuner = sheets.kommuner
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
    .map((one) => ({ value: one.code, label: { da: one.name, en: one.name }, chosen: one.code === code }));
  const notes = unknownParameters(query, parameters);
  const blank = { kind: 'sheet', kommuner, downloads: [] } as const;
  if (code === undefined) {
    const refusal =
      wanted === '' ? {} : { refusal: new Problem('KV-W2', { asked: wanted.slice(0, 60) }).sentence(lang) };
    const page = derive(
      sheets.release.release,
      (): SheetPage => ({ ...pageFrame(asked, title, notes), ...blank, ...refusal }),
    );
    return { kind: 'figures', page, reader };
  }
  const page = derive(sheets.sheet(code, lang), (sheet): SheetPage => {
    const named = { da: sheet.title, en: sheet.title };
    return {
      ...pageFrame(asked, named, notes, sheets.release),
      ...blank,
      sheet,
      map: { href: `${address(code)}?form=svg&sprog=${lang}`, alt: sheets.mapWords(code, lang) },
      downloads: downloadsOf(code, lang),
    };
  });
  return { kind: 'figures', page, reader };
}

function codeOf(asked: string): string | undefined {
  try {
    return kommuneNamed(asked);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

const address = (code: string): string => `/api/v1/sheets/${code}`;

function downloadsOf(code: string, lang: Lang): readonly DownloadLink[] {
  return [
    { format: 'pdf', label: { da: 'PDF', en: 'PDF' }, href: `${address(code)}?form=pdf&sprog=${lang}` },
    {
      format: 'csv',
      label: { da: 'Tal som CSV', en: 'Figures as CSV' },
      href: `${address(code)}?form=csv&sprog=${lang}`,
    },
    { format: 'json', label: { da: 'JSON', en: 'JSON' }, href: `${address(code)}?sprog=${lang}` },
  ];
}
