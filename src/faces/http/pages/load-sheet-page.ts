import { kommuneMapWords } from '../../../app/sheets/kommune-map.ts';
import { chosenKommuner, kommuneNamed } from '../../../app/sheets/kommune-named.ts';
import { kommuneDefinition, openKommuneSheets } from '../../../app/sheets/kommune-sheets.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { Problem, problemText } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { DownloadLink } from '../../web/page-data/page-frame.ts';
import type { SheetPage } from '../../web/page-data/sheet-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const title: Text = { da: 'Faktaark', en: 'Fact sheets' };
const { mostChosen } = kommuneDefinition.comparison;
const parameters = ['kommune', 'udgave', 'sml', 'sml1', 'sml2', 'sml3'];

/** `/faktaark`: the sheet of a kommune, for anybody. @throws Problem KV-A8 */
export async function loadSheetPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, lang, query } = asked;
  const wanted = query.kommune ?? '';
  const code = wanted === '' ? undefined : codeOf(wanted);
  const sheets = await openKommuneSheets(context, reader, { object: code ?? '', udgave: query.udgave });
  const kommuner = sheets.kommuner
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
    .map((one) => ({ value: one.code, label: { da: one.name, en: one.name }, chosen: one.code === code }));
  const notes = [...unknownParameters(query, parameters)];
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
  const beside = besideIn(query);
  if (beside.refusal !== undefined) notes.push(beside.refusal);
  const page = derive(sheets.sheet(code, lang, beside.chosen), (sheet): SheetPage => {
    const named = { da: sheet.title, en: sheet.title };
    return {
      ...pageFrame(asked, named, notes, sheets.release),
      ...blank,
      sheet,
      map: { href: `${address(code)}?form=svg&sprog=${lang}`, alt: kommuneMapWords(code, lang) },
      pictures: `${address(code)}?form=svg&sprog=${lang}&billede=`,
      chosen: beside.chosen ?? [],
      downloads: downloadsOf(code, lang, beside.chosen),
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

interface BesideAsked {
  readonly chosen?: readonly string[];
  readonly refusal?: Text;
}

/** Kommuner to compare with, as the form's three fields or written one after another. What is none is said and left out. */
function besideIn({ sml, sml1, sml2, sml3 }: PageRequest['query']): BesideAsked {
  try {
    const chosen = chosenKommuner([sml, sml1, sml2, sml3].filter((one) => one !== undefined).join(','));
    if (chosen && chosen.length > mostChosen)
      return {
        chosen: chosen.slice(0, mostChosen),
        refusal: problemText(new Problem('KV-W4', { found: chosen.length, most: mostChosen })),
      };
    return chosen ? { chosen } : {};
  } catch (error) {
    if (error instanceof Problem) return { refusal: problemText(error) };
    throw error;
  }
}

const address = (code: string): string => `/api/v1/sheets/${code}`;

function downloadsOf(code: string, lang: Lang, chosen: readonly string[] = []): readonly DownloadLink[] {
  const sml = chosen.length === 0 ? '' : `&sml=${chosen.join(',')}`;
  return [
    { format: 'pdf', label: { da: 'PDF', en: 'PDF' }, href: `${address(code)}?form=pdf&sprog=${lang}${sml}` },
    {
      format: 'csv',
      label: { da: 'Tal som CSV', en: 'Figures as CSV' },
      href: `${address(code)}?form=csv&sprog=${lang}${sml}`,
    },
    { format: 'json', label: { da: 'JSON', en: 'JSON' }, href: `${address(code)}?sprog=${lang}${sml}` },
  ];
}
