import type { AccessVerdict } from '../../../domain/model/access.ts';
import type { FlowGround, MovesTold } from '../../../domain/model/moves.ts';
import type { DownloadLink, PageChoice, PageFrame } from './page-frame.ts';

/** `/flytninger`: moves of a place as origin by destination. */
export interface MovesPage extends PageFrame {
  readonly kind: 'moves';
  readonly told: MovesTold;
  readonly places: readonly PageChoice[];
  readonly levels: readonly PageChoice[];
  readonly years: readonly PageChoice[];
  /** What movers of each place are split by. */
  readonly splits: readonly PageChoice[];
  /** Groups whose moves can be shown alone; none where the release has none. */
  readonly groups: readonly PageChoice[];
  /** The boligområde whose movers are looked at; '' = the exposed ones. */
  readonly from: string;
  /** Boligområder of the place that can be looked at. */
  readonly areas: readonly PageChoice[];
  /** Absent where nothing of the place has a position. */
  readonly ground?: FlowGround;
  readonly downloads: readonly DownloadLink[];
  readonly why: AccessVerdict;
}
