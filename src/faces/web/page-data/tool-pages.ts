import type { Text } from '../../../domain/kernel/language.ts';
import type { ComparedWords } from '../../../domain/model/compared-definition.ts';
import type { FamilyDwellings } from '../../../domain/model/family-dwellings.ts';
import type { AreaLoad, PlacementLimit, PlacementPlan } from '../../../domain/model/placement.ts';
import type { DownloadLink, PageChoice, PageFrame } from './page-frame.ts';

/** `/overvaagning/definitioner`: the same word under different rules. */
export interface DefinitionsPage extends PageFrame {
  readonly kind: 'definitions';
  readonly compared: ComparedWords;
  readonly places: readonly PageChoice[];
  /** Files of the same; none where the reader may take none. */
  readonly downloads: readonly DownloadLink[];
}

/** A table of the placement form: what it is, its columns, and what is written in it. */
export interface PlacementField {
  readonly id: 'husstande' | 'ledige' | 'omraader' | 'forslag';
  /** Its columns in words, in order. */
  readonly heads: Text;
  readonly text: string;
}

/** `/overvaagning/boligplacering`: households over vacant homes. */
export interface PlacementPage extends PageFrame {
  readonly kind: 'placement';
  readonly fields: readonly PlacementField[];
  readonly mayCompute: boolean;
  /** What was wrong with the tables. */
  readonly problem?: Text;
  readonly answer?: {
    readonly plan: PlacementPlan;
    readonly oneMore: readonly {
      readonly area: string;
      readonly dwelling: string;
      readonly persons: number;
      readonly lighter?: { readonly before: AreaLoad; readonly after: AreaLoad };
    }[];
    readonly proposal?: { readonly plan: PlacementPlan; readonly broken: readonly PlacementLimit[] };
  };
}

/** `/overvaagning/familieboliger`: the calculator of § 168 a. */
export interface FamilyDwellingsPage extends PageFrame {
  readonly kind: 'family-dwellings';
  readonly fields: readonly { readonly id: string; readonly value: string }[];
  readonly problem?: Text;
  readonly answer?: FamilyDwellings;
}
