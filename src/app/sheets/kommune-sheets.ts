import { kommuneNames } from '../../domain/definitions/classifications/kommune-names.ts';
import { kommuner } from '../../domain/definitions/classifications/kommuner.ts';
import { factsheets } from '../../domain/definitions/factsheets/index.ts';
import { denmark } from '../../domain/definitions/map/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ShownSheet } from '../../domain/model/factsheet.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { derive } from '../../engines/protect/seal.ts';
import { drawMap } from '../../engines/reports/draw-map.ts';
import { assembleSheet } from '../../engines/reports/sheets/assemble-sheet.ts';
import { sheetDocument } from '../../engines/reports/sheets/sheet-document.ts';
import { publicReader } from '../access/readers.ts';
import type { AppContext } from '../app-context.ts';
import { logUse } from '../log-use.ts';
import type { OpenRelease } from '../open-release.ts';
import { indexReferences } from './reference-index.ts';
import { type SheetSource, sheetFigures } from './sheet-figures.ts';

/** Sheets of the kommuner of a release. Public: what they show is what everybody may see. */
export interface KommuneSheets {
  readonly release: OpenRelease;
  /** Kommuner that have almene dwellings, by code. */
  readonly kommuner: readonly { readonly code: string; readonly name: string }[];
  /** @throws Problem KV-W2 for a kommune that there is none of */
  sheet(kommune: string, lang: Lang): Protected<ShownSheet>;
  /** Where a kommune lies: an SVG document, and what it shows in words. */
  map(kommune: string, lang: Lang): string;
  mapWords(kommune: string, lang: Lang): string;
  /** Tagged PDF; the same sheet is the same bytes. @throws as sheet */
  print(kommune: string, lang: Lang): Promise<Uint8Array>;
}

const definition = must(
  factsheets.find(({ id }) => id === 'kommune'),
  'the sheet of a kommune',
);

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
  const source = sourceOf(release.release.content);
  const sheet = (kommune: string, lang: Lang): Protected<ShownSheet> =>
    derive(release.release, () => kommuneSheet(source, kommune, lang));
  return {
    release,
    kommuner: source.kommuner,
    sheet,
    map: kommuneMap,
    mapWords: kommuneMapWords,
    print: async (kommune, lang) => {
      const { manifest } = release;
      return await context.pdf.print(sheet(kommune, lang), (shown) =>
        sheetDocument(shown, {
          lang,
          edition: `${shown.title} · ${editionWords[lang]} ${manifest.edition} · ${manifest.id.slice(0, 12)}`,
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
  const own = definition.figures.filter(({ of }) => of === 'kommune').map(({ id }) => id);
  const shown = sheet.figures.filter(({ id }) => own.includes(id)).length;
  throw new Problem('KV-W3', { place: sheet.title, shown, of: own.length });
}

const editionWords = { da: 'udgave', en: 'edition' } as const;

interface KeptSource extends SheetSource {
  readonly kommuner: KommuneSheets['kommuner'];
}

const sources = new WeakMap<ReleaseContent, KeptSource>();

/** What sheets look things up in, made once per release. */
function sourceOf(content: ReleaseContent): KeptSource {
  const known = sources.get(content);
  if (known) return known;
  const kommuneOfAfdeling = new Map(content.directory.units.map(({ id, kommune }) => [id, kommune]));
  const withHomes = new Set(kommuneOfAfdeling.values());
  const made = {
    content,
    references: indexReferences(content.references),
    kommuneOfAfdeling,
    kommuner: kommuner.filter(({ code }) => withHomes.has(code)).map(({ code, name }) => ({ code, name })),
  };
  sources.set(content, made);
  return made;
}

function kommuneSheet(source: SheetSource, code: string, lang: Lang): ShownSheet {
  const name = kommuner.find((one) => one.code === code)?.name;
  const officialName = kommuneNames[code];
  if (name === undefined || officialName === undefined) throw new Problem('KV-W2', { asked: code });
  const year = source.content.manifest.edition;
  const figures = sheetFigures(source, code, year, definition.figures);
  return assembleSheet(definition, { code, name, officialName, year, figures }, lang);
}

function kommuneMapWords(code: string, lang: Lang): string {
  return mapWords[lang].alt(kommuneNames[code] ?? '');
}

function kommuneMap(code: string, lang: Lang): string {
  return drawMap(
    {
      id: `kommune-${code}`,
      lang,
      title: kommuneNames[code] ?? '',
      description: kommuneMapWords(code, lang),
      shade: {
        classes: [{ words: kommuneNames[code] ?? '' }],
        values: new Map([[code, 1]]),
        words: { hidden: '', missing: mapWords[lang].others },
      },
    },
    denmark,
  );
}

const mapWords = {
  da: { alt: (name: string) => `Kort over Danmark med ${name} fremhævet.`, others: 'Øvrige kommuner' },
  en: { alt: (name: string) => `Map of Denmark with ${name} marked.`, others: 'Other kommuner' },
} as const;
