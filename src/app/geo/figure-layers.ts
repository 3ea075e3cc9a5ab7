import { setImmediate } from 'node:timers/promises';
import { indicators } from '../../domain/definitions/indicators/index.ts';
import { denmark } from '../../domain/definitions/map/index.ts';
import type { PlaceAnswer } from '../../domain/model/answer.ts';
import type { AreaShape, FieldValue } from '../../domain/model/area.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { numberOf, statusOf } from '../../domain/model/status-of.ts';
import { type FeatureLayer, type FeatureRow, GrowingLayer } from '../../engines/areas/features/feature-layer.ts';
import type { FeatureProperty, FeatureType } from '../../engines/areas/features/feature-type.ts';
import { kommuneShapes } from '../../engines/areas/kommune-shapes.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerPlace } from '../../engines/query/answer-place.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { numberProperty as number, textProperty as text, wholeProperty as whole } from './feature-parts.ts';

const head: readonly FeatureProperty[] = [
  whole('kommunekode', 'Kommunens kode.', 'Code of the kommune.'),
  text('navn', 'Kommunens navn.', 'Name of the kommune.'),
  whole('regionskode', 'Regionens kode.', 'Code of the region.'),
  whole('aar', 'Årgang: tal pr. 1. januar og nyeste før.', 'Edition: figures of 1 January and the newest before.'),
  text('udgave', 'Den udgave, tallene er fra.', 'The release the figures are from.'),
  text('afgraensning', 'Omtrentlig: tegnet efter regel, ikke opmålt.', 'Approximate: drawn by rule, not surveyed.'),
];

const figures: readonly FeatureProperty[] = indicators.flatMap(({ id, about, name }): readonly FeatureProperty[] => [
  number(id, `${name.da}. ${about.da}`, `${name.en}. ${about.en}`),
  text(
    `${id}_status`,
    `Status for ${name.da}: r afrundet, g u c b a skjult, m z mangler.`,
    `Status of ${name.en}: r rounded, g u c b a hidden, m z missing.`,
  ),
]);

/** Kommuner with released figures: an approximate border, and the key figures of each edition. */
export const kommuneType: FeatureType = {
  id: 'kommuner',
  name: 'kv_kommune',
  title: { da: 'Kommuner med nøgletal', en: 'Kommuner with key figures' },
  about: {
    da: 'Beboere i almene boliger pr. kommune: offentliggjorte, beskyttede nøgletal for hver årgang. Grænserne er omtrentlige.',
    en: 'Residents of almene dwellings by kommune: released, protected key figures of each edition. Borders are approximate.',
  },
  properties: [...head, ...figures],
  geometry: 'MultiPolygon',
};

const layers = new WeakMap<OpenRelease, Promise<Protected<FeatureLayer>>>();
let shapes: ReadonlyMap<string, AreaShape> | undefined;

/**
 * The kommuner of a release with its figures, which everybody may see; made once a release. Figures that are not shown
 * are null with their status, in filters and order too, so that a question tells no more than the table does.
 */
export function kommuneLayer(release: OpenRelease, today: string): Promise<Protected<FeatureLayer>> {
  let layer = layers.get(release);
  if (!layer) {
    layer = makeLayer(release, today);
    layers.set(release, layer);
    layer.catch(() => layers.delete(release));
  }
  return layer;
}

async function makeLayer({ release, manifest }: OpenRelease, today: string): Promise<Protected<FeatureLayer>> {
  shapes ??= kommuneShapes(denmark);
  const { kommuner } = release.content.directory;
  const growing = new GrowingLayer(kommuneType, today);
  const editions = derive(release, editionsOf);
  for (const kommune of kommuner.toSorted((a, b) => Number(a.code) - Number(b.code))) {
    const answer = derive(release, (content) => answerOf(content, kommune.code));
    const about = {
      kommunekode: Number(kommune.code),
      navn: kommune.name,
      regionskode: 1000 + Number(kommune.region),
      udgave: manifest.id,
      afgraensning: 'omtrentlig',
    };
    for (const row of rowsOf(answer.content, about, editions.content, shapes.get(kommune.code) ?? [])) growing.add(row);
    // Other readers are answered between two kommuner.
    await setImmediate();
  }
  // Every row was derived from the release, kommune by kommune.
  return derive(release, () => growing.finish());
}

function answerOf(content: ReleaseContent, code: string): PlaceAnswer {
  return answerPlace(content, { place: { kind: 'kom', key: code }, comparators: [], lineage: 'nu', indicators });
}

function editionsOf({ tables }: ReleaseContent): readonly number[] {
  const all = [...tables.values()].flatMap(({ periods }) => periods.map(({ edition }) => edition));
  return [...new Set(all)].sort((a, b) => a - b);
}

function* rowsOf(
  { keyFigures }: PlaceAnswer,
  about: { readonly kommunekode: number } & Readonly<Record<string, FieldValue>>,
  editions: readonly number[],
  shape: AreaShape,
): Generator<FeatureRow> {
  for (const [at, edition] of editions.entries()) {
    const told = keyFigures.flatMap(({ id, periods, cells }): readonly (readonly [string, FieldValue])[] => {
      const cell = cells[lastOf(periods, edition)] ?? notDelivered;
      return [
        [id, numberOf(cell) ?? null],
        [`${id}_status`, statusOf(cell)],
      ];
    });
    const next = editions[at + 1];
    yield {
      key: `${String(about.kommunekode).padStart(4, '0')} ${edition}`,
      object: String(about.kommunekode),
      version: String(edition),
      values: { ...about, aar: edition, ...Object.fromEntries(told) },
      shape,
      from: `${edition}-01-01`,
      ...(next === undefined ? {} : { to: `${next - 1}-12-31` }),
    };
  }
}

const notDelivered: Cell = { kind: 'missing', reason: 'not-delivered' };

function lastOf(periods: readonly TablePeriod[], edition: number): number {
  return periods.findLastIndex((period) => period.edition === edition);
}
