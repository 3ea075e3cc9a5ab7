import type { Text } from '../kernel/language.ts';
import type { BasisSeries } from './basisomraade.ts';
import type { AreaDuty, ListedYear } from './listed-area.ts';
import type { AreaAlert, CriterionForecast, MonitoredArea, MonitoredCriterion, ScenarioOutcome } from './monitor.ts';
import type { MonthSeries } from './month-series.ts';

/** What a person asks of a scenario: whole numbers of persons and dwellings, 0 = nothing of the kind. */
export interface ScenarioQuestion {
  readonly ud: number;
  readonly ind: number;
  readonly nye: number;
  readonly nedrevne: number;
  readonly job: number;
  readonly maaneder: number;
  readonly udd: number;
  readonly dom: number;
  /** Who moves in: people as in the kommune, or as in the area. */
  readonly profil: 'kommune' | 'omraade';
}

/** A scenario worked out, or the step of it that cannot be done. */
export type ScenarioAnswer =
  | { readonly kind: 'outcome'; readonly outcome: ScenarioOutcome; readonly assumptions: readonly Text[] }
  | { readonly kind: 'refused'; readonly why: Text }
  /** Not every criterion has figures, so there is nothing to count from. */
  | { readonly kind: 'no-figures' };

/** Twins of a place added up, or another place, beside it: held against the same lines, or why it is not there. */
export interface DossierBeside {
  readonly kind: 'twins' | 'place';
  /** Which they are, or why they are not shown. */
  readonly note: Text;
  readonly shown?: { readonly name: Text; readonly criteria: readonly MonitoredCriterion[] };
}

/** Everything there is about one place. */
export interface AreaDossier {
  readonly area: MonitoredArea;
  /** Absent where nothing was asked to stand beside. */
  readonly beside?: DossierBeside;
  readonly alerts: readonly AreaAlert[];
  /** Changes that would be told of the place alone, and that so many places looked at explain. */
  readonly unlikelyAlone: number;
  readonly forecasts: readonly CriterionForecast[];
  /** Released figures month by month; empty where the kommune has delivered none. */
  readonly months: readonly MonthSeries[];
  /** The same as the sum of its basisområder, of what it has no figures of its own; of areas with a border only. */
  readonly basis: readonly BasisSeries[];
  /** What the published lists say of it, the newest first; empty where it is on none. */
  readonly years: readonly ListedYear[];
  readonly duties: readonly AreaDuty[];
  readonly scenarios: readonly (ScenarioAnswer & { readonly asked: ScenarioQuestion })[];
}
