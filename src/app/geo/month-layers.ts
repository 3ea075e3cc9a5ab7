import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { observedCodes, observedIndicators } from '../../domain/definitions/geofa/observed-indicators.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { MonthFigure, MonthlyContent } from '../../domain/model/months.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { type FeatureLayer, GrowingLayer } from '../../engines/areas/features/feature-layer.ts';
import type { FeatureProperty, FeatureType } from '../../engines/areas/features/feature-type.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import { openMonths } from '../months/open-months.ts';
import { monthsRecord } from '../months/write-months.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { featureId, numberProperty as number, textProperty as text, wholeProperty as whole } from './feature-parts.ts';
import { NewestKept } from './keep-newest.ts';

const day = (name: string, da: string, en: string): FeatureProperty => ({ name, kind: 'date', about: { da, en } });

const codesOf = (list: string): FeatureProperty['codes'] =>
  (areaDefinitions.codeLists.find(({ id }) => id === list)?.codes ?? []).map((one) => ({
    code: one.code,
    text: one.text,
  }));

const coded = (name: keyof typeof observedCodes, da: string, en: string): FeatureProperty => {
  const codes = codesOf(observedCodes[name].list);
  return { ...whole(name, da, en), ...(codes ? { codes } : {}) };
};

/** Released monthly figures of areas: an observation each, joined to its area by `omraade_objekt_id`; no geometry. */
export const monthType: FeatureType = {
  id: 'observationer',
  name: 'kv_9004_observation',
  title: { da: 'Observationer (frigivne tal for områder)', en: 'Observations (released figures of areas)' },
  about: {
    da: 'Kommunernes tal for områder, som de er beskyttet og frigivet. Uden geometri: slå op i boligområder på omraade_objekt_id.',
    en: 'Figures of areas by kommuner, as they were protected and released. Without geometry: join to areas by omraade_objekt_id.',
  },
  properties: [
    text('omraade_objekt_id', 'Området.', 'The area.'),
    whole('kommunekode', 'Kommunens kode.', 'Code of the kommune.'),
    {
      ...text('indikator', 'Hvad der måles.', 'What is measured.'),
      codes: observedIndicators.map(({ id, name }) => ({ code: id, text: name.da })),
    },
    text('definition_id', 'Hvordan der tælles.', 'How it is counted.'),
    text('datakilde', 'Kilde.', 'Source.'),
    text('periode_type', 'dato, maaned, kvartal, aar eller aar2.', 'A day, month, quarter, year or two years.'),
    day('periode_fra', 'Periodens første dag.', 'First day of the period.'),
    day('periode_til', 'Periodens sidste dag.', 'Last day of the period.'),
    number('taeller', 'Tæller, afrundet; tom, når den er skjult.', 'Numerator, rounded; empty where hidden.'),
    number('naevner', 'Nævner, afrundet.', 'Denominator, rounded.'),
    coded('friskhed', 'Hvor nyt tallet er.', 'How fresh it is.'),
    coded('skjult', 'Om tallet er skjult.', 'Whether it is hidden.'),
    {
      name: 'hentet_tid',
      kind: 'timestamp',
      about: { da: 'Hvornår tallet blev hentet.', en: 'When it was retrieved.' },
    },
    text('udgave', 'Den månedsudgave, tallet er fra.', 'The monthly release it is from.'),
  ],
  geometry: 'none',
};

/** What everybody is told of the filter: observations are of areas the reader may see. */
export const monthMeaning: Text = {
  da: 'Frigivne, beskyttede tal for de områder, du har ret til.',
  en: 'Released, protected figures of the areas you have a right to.',
};

const kept = new NewestKept<MonthlyContent, Protected<FeatureLayer>>();

/**
 * The monthly figures a reader may see as a layer, which readers with the very same figures share; undefined while nothing was
 * released.
 */
export async function monthLayer(
  context: AppContext,
  reader: Reader,
  release: OpenRelease,
  today: string,
): Promise<{ readonly layer: Protected<FeatureLayer>; readonly mark: string } | undefined> {
  const opened = await openMonths(context, reader, release);
  if (!opened) return undefined;
  const { content, byArea } = opened;
  const figures = derive(byArea, (areas) => [...areas.values()].flat());
  const seen = createHash('sha256');
  for (const figure of figures.content) seen.update(`${keyOf(figure)}\n`);
  const key = `${today} ${seen.digest('hex')}`;
  const layer = await kept.get(content, key, () => makeLayer(figures, content.manifest.id, today));
  return { layer, mark: `${content.manifest.id} ${key}` };
}

async function makeLayer(
  figures: Protected<readonly MonthFigure[]>,
  udgave: string,
  today: string,
): Promise<Protected<FeatureLayer>> {
  await setImmediate();
  return derive(figures, (all) => {
    const growing = new GrowingLayer(monthType, today);
    const ordered = all.map((figure) => ({ figure, key: keyOf(figure) })).sort((a, b) => (a.key < b.key ? -1 : 1));
    const rows = monthsRecord(ordered.map(({ figure }) => figure));
    for (const [at, values] of rows.entries()) {
      const key = ordered[at]?.key ?? '';
      growing.add({ key, object: featureId(key), values: { ...values, udgave }, shape: [] });
    }
    return growing.finish();
  });
}

function keyOf({ objektId, indikator, periodeType, periodeFra, definitionId, datakilde }: MonthFigure): string {
  return [objektId, indikator, periodeType, periodeFra, definitionId, datakilde].join(' ');
}
