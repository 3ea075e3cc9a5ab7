import { placeSheets } from '../../domain/definitions/factsheets/index.ts';
import type { Lang } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { PlaceSheetDefinition, ShownPlaceSheet } from '../../domain/model/place-sheet.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { derive } from '../../engines/protect/seal.ts';
import { assemblePlaceSheet } from '../../engines/reports/sheets/place-sheet.ts';
import { placeSheetDocument } from '../../engines/reports/sheets/place-sheet-document.ts';
import type { AppContext } from '../context/app-context.ts';
import { openPlace } from '../tables/open-place.ts';
import { demandSum } from '../twins/sum-forms.ts';

/** The sheet of an organisation, plan, afdeling or area, and its PDF. */
export interface OpenedPlaceSheet {
  readonly sheet: Protected<ShownPlaceSheet>;
  /** Tagged PDF; the same sheet is the same bytes. */
  print(): Promise<Uint8Array>;
}

/** The sheet of this kind of place; undefined where there is none. */
export function placeSheetOf(kind: PlaceRef['kind']): PlaceSheetDefinition | undefined {
  return placeSheets.find(({ level }) => level === kind);
}

/** How a sheet is asked for. */
export interface PlaceSheetAsked {
  readonly lang: Lang;
  readonly udgave?: string | undefined;
  /** A set of twins or a place beside the sheet's own comparators, as tables have it: `tvillinger:0045-08501:kombineret:5`, `omr:…`. */
  readonly sml?: string | undefined;
}

/**
 * Opens the sheet of a place by the reader's right to it. Twins that cannot be shown are told of among its notes.
 * @throws Problem KV-A2 as a place page, KV-W17 for a kind of place without a sheet, KV-A5 on a comparator that is
 * neither a set of twins nor a place
 */
export async function openPlaceSheet(
  context: AppContext,
  reader: Reader,
  place: PlaceRef,
  asked: PlaceSheetAsked,
): Promise<OpenedPlaceSheet> {
  const definition = placeSheetOf(place.kind);
  if (!definition) throw new Problem('KV-W17', { kind: place.kind, valid: placeSheets.map(({ level }) => level) });
  const { lang, udgave, sml = '' } = asked;
  if (sml !== '') demandSum(sml);
  const question = {
    sml: [...definition.comparators, ...(sml === '' ? [] : [sml])],
    laesning: 'nu',
    ...(udgave === undefined ? {} : { udgave }),
  } as const;
  const opened = await openPlace(context, reader, place, question);
  const sheet = derive(opened.answer, (answer) => {
    const assembled = assemblePlaceSheet(definition, answer, lang);
    return { ...assembled, notes: [...opened.notes.map((note) => note[lang]), ...assembled.notes] };
  });
  const date = opened.release.manifest.created.slice(0, 10);
  // An area's key says nothing to the people at a meeting; a number does.
  const subtitle = /^[\da-f]{8}-/.test(place.key) ? definition.name[lang] : `${definition.name[lang]} · ${place.key}`;
  return {
    sheet,
    print: () => context.pdf.print(sheet, (shown) => placeSheetDocument(shown, { lang, date, subtitle })),
  };
}
