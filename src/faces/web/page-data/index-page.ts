import type { AreaIndex } from '../../../domain/model/area-index.ts';
import type { MapIndicator } from '../../../domain/model/area-map.ts';
import type { FlowGround } from '../../../domain/model/moves.ts';
import type { DownloadLink, PageChoice, PageFrame } from './page-frame.ts';

/** An index without the areas that are left out: of afdelinger they are nine in ten. */
export type ShownIndex = Omit<AreaIndex, 'left'>;

/** `/overvaagning/indeks`: areas scored by a method, with the form that makes one. */
export interface IndexPage extends PageFrame {
  readonly kind: 'area-index';
  readonly index: ShownIndex;
  /** How many areas are left out: for want of a figure, and as too small. Which ones, the files tell. */
  readonly left: { readonly missing: number; readonly small: number };
  readonly units: readonly PageChoice[];
  readonly kommuner: readonly PageChoice[];
  readonly years: readonly PageChoice[];
  /** Methods to choose; those saved by the reader can be deleted. */
  readonly methods: readonly (PageChoice & { readonly mine: boolean })[];
  /** Key figures a method can be made of. */
  readonly figures: readonly MapIndicator[];
  /** Query of the page as it is, for saving its method. */
  readonly query: string;
  readonly maySave: boolean;
  /** Ground under the areas; absent where there are none. */
  readonly ground?: FlowGround;
  readonly downloads: readonly DownloadLink[];
}
