import type { Text } from '../../../domain/kernel/language.ts';
import type { MapIndicator, MapLayer, MapRegion } from '../../../domain/model/area-map.ts';
import type { TileGrid } from '../../../domain/model/background-map.ts';
import type { MapClassing, MapQuestion } from '../../../domain/model/map-question.ts';
import type { TablePeriod } from '../../../domain/model/period.ts';
import type { MapRow, MapView } from '../../../engines/reports/choropleth/map-view.ts';
import type { DownloadLink, PageFrame } from './page-frame.ts';

/** A point drawn on top of the map: a plan, a unit or one of its twins. */
export interface MapMark extends Pick<MapRegion, 'id' | 'name' | 'detail' | 'x' | 'y'> {
  /** A few letters beside it, most often its number in the list. */
  readonly label?: string;
  readonly subject?: true;
}

/** Places added up, in the key figure of the map. */
export interface MapSum {
  readonly sted: string;
  readonly name: Text;
  readonly values: readonly (number | null)[];
  readonly status: string;
}

/** `/kort`: one key figure of one layer, as a map and as a table. */
export interface MapPage extends PageFrame {
  readonly kind: 'map';
  readonly question: MapQuestion;
  /** The public variant was asked for by its address. */
  readonly offentlig: boolean;
  /** Made of strict leaves. */
  readonly strict: boolean;
  readonly layers: readonly MapLayer[];
  readonly indicators: readonly MapIndicator[];
  readonly kommuner: readonly { readonly code: string; readonly name: string }[];
  readonly layer: MapLayer;
  readonly indicator: MapIndicator;
  readonly periods: readonly TablePeriod[];
  /** Ways of making classes that the key figure has. */
  readonly classings: readonly MapClassing[];
  /** The view with one page of its rows; the browser makes the rest from ground and figures. */
  readonly view: Omit<MapView, 'rows' | 'tones'> & { readonly rows: readonly MapRow[]; readonly count: number };
  readonly sum?: MapSum;
  readonly marks: { readonly planer: readonly MapMark[]; readonly tvillinger: readonly MapMark[] };
  /** Why there are no twins to draw. */
  readonly noTwins?: Text;
  readonly source: string;
  readonly addresses: { readonly ground: string; readonly figures: string; readonly backdrop: string };
  readonly downloads: readonly DownloadLink[];
  /** A background map that can be shown below. */
  readonly background?: { readonly attribution: string; readonly address: string; readonly grid: TileGrid };
}
