import type { Text } from '../../../domain/kernel/language.ts';
import type { StatusDefinition } from '../../../domain/model/cell.ts';
import type { ReleaseCertificate } from '../../../domain/model/certificate.ts';
import type { SeriesBreak } from '../../../domain/model/period.ts';
import type { ShownPublication } from '../../../domain/model/publication.ts';
import type { DataDate, RoundingSummary } from '../../../domain/model/release.ts';
import type { RuleSet } from '../../../domain/model/rule-set.ts';
import type { MeasureId, Tier } from '../../../domain/model/table-definition.ts';
import type { PageFrame } from './page-frame.ts';

/** One definition as "om tallene" shows it, made from definitions/. */
export interface ShownDefinition {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly theme: Text;
  readonly population: Text;
  readonly base: Text;
  readonly source: string;
  readonly register: Text;
  readonly reference: Text;
  readonly tier: Tier;
  readonly notes: readonly Text[];
  readonly measures: readonly { readonly id: MeasureId; readonly label: Text; readonly unit: Text }[];
  readonly rows: readonly { readonly code: string; readonly label: Text; readonly depth: number }[];
}

/** `/om-tallene`: definitions, data dates, protection, statuses; `#T02` leads to one table. */
export interface AboutPage extends PageFrame {
  readonly kind: 'about';
  readonly definitions: readonly ShownDefinition[];
  readonly dataDates: readonly DataDate[];
  readonly breaks: readonly SeriesBreak[];
  readonly rules?: RuleSet;
  readonly statuses: readonly StatusDefinition[];
}

/** A table's typical error: σ of its least certain row. */
export interface ShownBand {
  readonly table: string;
  readonly title: Text;
  readonly sigma: number;
}

/** `/beskyttelse`: how residents are protected, in plain words. */
export interface ProtectionPage extends PageFrame {
  readonly kind: 'protection';
  readonly rules: RuleSet;
  readonly strict?: RuleSet;
  readonly statuses: readonly StatusDefinition[];
}

/** `/beskyttelse/teknisk`: the same as rules, certificate, errors and margins. */
export interface TechnicalPage extends PageFrame {
  readonly kind: 'protection-technical';
  readonly rules: RuleSet;
  readonly strict?: RuleSet;
  readonly rounding?: RoundingSummary;
  readonly certificate?: ReleaseCertificate;
  readonly bands: readonly ShownBand[];
}

/** `/offentliggjort`: tables with exact counts and hidden cells, newest first. */
export interface PublicationsPage extends PageFrame {
  readonly kind: 'publications';
  readonly publications: readonly ShownPublication[];
}
