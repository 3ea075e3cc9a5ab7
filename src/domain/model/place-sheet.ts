import type { Text } from '../kernel/language.ts';
import type { PlaceKind } from './place.ts';

/** A question in plain words and the sentences that answer it: the first whose figures are all shown. */
export interface SheetQuestion {
  readonly question: Text;
  readonly answers: readonly Text[];
}

/**
 * A block of the sheet of a place. Slots of a text are `{navn}`, and of an indicator `{beboere}` its newest figure,
 * `{beboere.aar}`, `{beboere.foer}` of the period before, `{beboere.kom}` and `{beboere.land}` of the comparators. A
 * sentence whose figure is not shown is left out.
 */
export type PlaceBlockDefinition =
  | { readonly kind: 'heading' | 'text' | 'lead'; readonly text: Text }
  | { readonly kind: 'facts'; readonly caption: Text }
  | { readonly kind: 'figures'; readonly caption: Text; readonly indicators: readonly string[] }
  | { readonly kind: 'course'; readonly caption: Text; readonly indicator: string }
  | { readonly kind: 'questions'; readonly items: readonly SheetQuestion[] };

/** A kind of sheet of places other than kommuner: for a board or a committee. @source issue 7, fact sheets */
export interface PlaceSheetDefinition {
  readonly id: string;
  readonly version: string;
  readonly level: PlaceKind;
  readonly name: Text;
  readonly title: Text;
  /** Comparators in link form: `kom`, `land`. */
  readonly comparators: readonly string[];
  readonly blocks: readonly PlaceBlockDefinition[];
}

/** A block with every slot filled. */
export type ShownPlaceBlock =
  | { readonly kind: 'heading' | 'text' | 'lead'; readonly text: string }
  | {
      readonly kind: 'facts';
      readonly caption: string;
      readonly rows: readonly (readonly [name: string, value: string])[];
    }
  | {
      readonly kind: 'figures';
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly { readonly name: string; readonly about: string; readonly cells: readonly string[] }[];
    }
  | {
      readonly kind: 'course';
      readonly caption: string;
      readonly rows: readonly {
        readonly name: string;
        readonly cell: string;
        readonly spoken: string;
        readonly value?: number;
      }[];
    }
  | { readonly kind: 'questions'; readonly items: readonly { readonly question: string; readonly answer: string }[] };

/** The sheet of a place in one language, of the release it is locked to. */
export interface ShownPlaceSheet {
  readonly definition: string;
  readonly version: string;
  readonly place: string;
  readonly title: string;
  readonly edition: number;
  readonly release: string;
  readonly synthetic: boolean;
  readonly blocks: readonly ShownPlaceBlock[];
  /** What is left out and why, what the figures are about, and where they come from. */
  readonly notes: readonly string[];
}
