import { kommuneNames } from '../../domain/definitions/classifications/kommune-names.ts';
import { kommuner } from '../../domain/definitions/classifications/kommuner.ts';
import { earlierSheets, factsheets } from '../../domain/definitions/factsheets/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SheetDefinition, ShownSheet } from '../../domain/model/factsheet.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { SheetTexts } from '../../domain/model/sheet-edition.ts';
import { derive } from '../../engines/protect/seal.ts';
import { assembleSheet } from '../../engines/reports/sheets/assemble-sheet.ts';
import { sheetDocument } from '../../engines/reports/sheets/sheet-document.ts';
import { withTexts } from '../../engines/reports/sheets/sheet-texts.ts';
import { publicReader } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { besideKommune } from './compare-kommuner.ts';
import { type KommuneFigures, kommuneFiguresOf, type SheetKommune } from './kommune-figures.ts';
import { kommuneMap, kommuneMapWords } from './kommune-map.ts';

/** Sheets of the kommuner of a release. Public: what they show is what everybody may see. */
export interface KommuneSheets {
  readonly release: OpenRelease;
  /** Kommuner that have almene dwellings, by code. */
  readonly kommuner: readonly SheetKommune[];
  /** @throws Problem KV-W2 for a kommune that there is none of, KV-W4 for more beside it than there is room for */
  sheet(kommune: string, lang: Lang, asked?: SheetAsked): Protected<ShownSheet>;
  /** Tagged PDF; the same sheet is the same bytes. @throws as sheet */
  print(kommune: string, lang: Lang, asked?: SheetAsked): Promise<Uint8Array>;
}

/** How a sheet is wanted. */
export interface SheetAsked {
  /** Kommuner to set it beside; the nearest without. */
  readonly beside?: readonly string[] | undefined;
  /** Texts in place of the definition's own. */
  readonly texts?: SheetTexts;
  /** The version it was approved in; today's without. */
  readonly definition?: SheetDefinition;
  /** What the edition is called in the foot, and a line about it under the title. */
  readonly edition?: string;
  readonly remark?: string;
}

/** The kind of sheet that every kommune has. */
export const kommuneDefinition = must(
  factsheets.find(({ id }) => id === 'kommune'),
  'the sheet of a kommune',
);

/** The same with the versions that sheets may have been approved in, newest first. */
export const kommuneDefinitions: readonly SheetDefinition[] = [
  kommuneDefinition,
  ...earlierSheets.filter(({ id }) => id === kommuneDefinition.id),
];

/** Opens the sheets of a release, the served one or one asked for. Anybody may. */
export async function openKommuneSheets(
  context: AppContext,
  reader: Reader,
  asked: { readonly object: string; readonly udgave?: string | undefined },
): Promise<KommuneSheets> {
  const release = await context.desk.openFor(publicReader, asked.udgave);
  await logUse(
    context,
    reader,
    { action: 'sheet', object: asked.object, release: release.manifest.id },
    { allowed: true },
  );
  const { content } = release.release;
  const figures = kommuneFiguresOf(content, kommuneDefinition);
  const year = content.manifest.edition;
  const sheet: KommuneSheets['sheet'] = (kommune, lang, wanted = {}) =>
    derive(release.release, () => kommuneSheet(figures, { ...wanted, kommune, year }, lang));
  return {
    release,
    kommuner: figures.kommuner,
    sheet,
    print: async (kommune, lang, wanted = {}) => {
      const { manifest } = release;
      const name = wanted.edition ?? `${manifest.edition}`;
      return await context.pdf.print(sheet(kommune, lang, wanted), (shown) =>
        sheetDocument(shown, {
          lang,
          edition: `${shown.title} · ${editionWords[lang]} ${name} · ${manifest.id.slice(0, 12)}`,
          ...(wanted.remark === undefined ? {} : { remark: wanted.remark }),
          date: manifest.created.slice(0, 10),
          synthetic: manifest.synthetic,
          map: { svg: kommuneMap(kommune, lang), alt: kommuneMapWords(kommune, lang) },
        }),
      );
    },
  };
}

/** @throws Problem KV-W3 where too few of a sheet's own figures are known for it to be published */
export function requirePublishable(sheet: ShownSheet): void {
  if (sheet.publishable) return;
  const own = kommuneDefinition.figures.filter(({ of }) => of === 'place').map(({ id }) => id);
  const shown = sheet.figures.filter(({ id }) => own.includes(id)).length;
  throw new Problem('KV-W3', { place: sheet.title, shown, of: own.length });
}

const editionWords = { da: 'udgave', en: 'edition' } as const;

function kommuneSheet(
  figures: KommuneFigures,
  asked: SheetAsked & { readonly kommune: string; readonly year: number },
  lang: Lang,
): ShownSheet {
  const { kommune: code, year, beside, texts, definition = kommuneDefinition } = asked;
  const name = kommuner.find((one) => one.code === code)?.name;
  const officialName = kommuneNames[code];
  if (name === undefined || officialName === undefined) throw new Problem('KV-W2', { asked: code });
  const isEmpty = !figures.kommuner.some((one) => one.code === code);
  const subject = {
    ...{ code, name, officialName, year, figures: figures.of(code, { year }) },
    lastYear: figures.of(code, { year, before: true }),
    beside: isEmpty ? [] : besideKommune(figures, definition.comparison, { kommune: code, year, chosen: beside }, lang),
    ...(isEmpty ? { empty: true as const } : {}),
  };
  return assembleSheet(texts ? withTexts(definition, texts) : definition, subject, lang);
}
