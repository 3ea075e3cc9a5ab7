import type { KeyFigure } from '../../../domain/model/answer.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import type { PlacePage } from '../page-data/place-pages.ts';
import type { TableQuestion } from '../page-data/table-pages.ts';
import { readable } from './own-address.ts';

type Change = { readonly [K in keyof TableQuestion]?: TableQuestion[K] | undefined };

/**
 * Comparators as a link writes them. One that is a sum has commas itself: semicolons part them then, and one alone ends
 * with one, so that it is not parted into its places.
 */
export function comparatorList(sml: readonly string[]): string {
  if (sml.length === 0) return 'ingen';
  if (!sml.some((one) => one.includes(','))) return sml.join(',');
  return sml.length === 1 ? `${sml[0]};` : sml.join(';');
}

/** A question as the fields of an address, in their order; what is as usual is left out. */
export function questionFields(asked: Change): readonly (readonly [string, string])[] {
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['sted', asked.sted || undefined],
    ['periode', asked.periode || undefined],
    ['sml', comparatorList(asked.sml ?? [])],
    ['maal', asked.maal],
    ['raekker', asked.raekker?.join(',')],
    ['laesning', asked.laesning === 'dengang' ? 'dengang' : undefined],
    ['form', asked.form === 'diagram' ? 'diagram' : undefined],
    ['usikkerhed', asked.usikkerhed],
    ['udgave', asked.udgave],
  ];
  return fields.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** The address of a table page: the question with some of it changed. `undefined` takes a narrowing away. */
export function tableAddress(question: TableQuestion, change: Change = {}): string {
  const asked = { ...question, ...change };
  const query = questionFields(asked).map(([name, value]) => `${name}=${readable(value)}`);
  return `${tablePath(asked)}?${query.join('&')}`;
}

/** The path of a table page, or of its public variant. */
export function tablePath({ table, offentlig }: Pick<Change, 'table' | 'offentlig'>): string {
  return `/tabel/${table}${offentlig ? '/offentlig' : ''}`;
}

/** The public variant of an address of a table or a place. */
export function openVariant(address: string): string {
  const [path, query] = address.split('?');
  return `${path}/offentlig${query === undefined ? '' : `?${query}`}`;
}

/** The address of a table for a place with everything else as usual. */
export function tableOfPlace(table: string, sted: string, laesning: 'nu' | 'dengang' = 'nu'): string {
  const reading = laesning === 'dengang' ? '&laesning=dengang' : '';
  return `/tabel/${table}?sted=${readable(sted)}${reading}`;
}

/** A table for the place of a place page, or for a unit it is part of; of a public variant the public variant. */
export function tableOfPlacePage(page: PlacePage, table: string, sted = page.place.place.key): string {
  const address = tableOfPlace(table, sted, page.laesning);
  // Comparators that are the reader's setting come by themselves.
  const chosen = page.unkept ? `${address}&sml=${readable(comparatorList(page.unkept.sml))}` : address;
  return page.open ? openVariant(chosen) : chosen;
}

/** Whether the table of a key figure opens: of a public variant it does where the figure itself is shown. */
export function opensTable({ open }: PlacePage, { cells }: Pick<KeyFigure, 'cells'>): boolean {
  return !open || cells.some((cell) => numberOf(cell) !== undefined);
}

/** The question of a table as a place page asks it. */
export function questionOfPlacePage({ place, laesning, open, askedSml }: PlacePage, table: string): TableQuestion {
  const usual = { table, sted: place.place.key, periode: '', sml: askedSml, laesning, form: 'tabel' } as const;
  return open ? { ...usual, offentlig: true } : usual;
}

/** The page of a place from its key in link form: `afd:0045-08501` → `/sted/afd/0045-08501`; a sum leads to the basket. */
export function placeAddress(key: string): string {
  const term = /^(afd|plan|org|omr|kom|reg|land):([^,]+)$/.exec(key);
  return term ? `/sted/${term[1]}/${encodeURIComponent(term[2] ?? '')}` : `/udvalg?sted=${readable(key)}`;
}
