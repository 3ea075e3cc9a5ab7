import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { Observation } from '../../domain/model/observation.ts';
import type { DeliveredFor } from '../../domain/model/protected.ts';
import { placeNameOfArea } from '../../engines/areas/name-of-area.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { deliveredFor } from '../access/delivered-for.ts';
import { observedKommuner } from '../access/observed-kommuner.ts';
import { deliversFigures, seesDeliveries } from '../access/sees-deliveries.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { namesOfUsers } from '../rights/names-of-users.ts';
import { listObservations } from './observe-areas.ts';
import { demandDeliverer, ownMappings } from './own-mappings.ts';

/** One delivery: what was kept at one moment by one person. */
export interface DeliveredFigures {
  readonly at: string;
  /** Who delivered, by name. */
  readonly by: Text;
  readonly figures: number;
  readonly areas: number;
  readonly indicators: readonly string[];
  /** First and last day its figures are about. */
  readonly from: string;
  readonly to: string;
  /** Figures of it that no later delivery has replaced. */
  readonly standing: number;
}

/** A series: figures of one area and one thing, with those that stand beside those that stood. */
export interface DeliveredSeries {
  readonly objektId: string;
  readonly indikator: string;
  readonly area: string;
  readonly figures: readonly Observation[];
  /** What those who delivered them are called, by key. */
  readonly names: ReadonlyMap<string, Text>;
}

/** What a deliverer of figures of areas sees of their own. */
export interface ObservationDesk {
  readonly mayDeliver: boolean;
  readonly mappings: readonly string[];
  /** Areas that have figures, by name. */
  readonly areas: readonly {
    readonly objektId: string;
    readonly name: string;
    readonly indicators: readonly string[];
  }[];
  /** Newest first. */
  readonly deliveries: readonly DeliveredFigures[];
  readonly series?: DeliveredSeries;
}

interface AskedSeries {
  readonly objektId: string;
  readonly indikator: string;
}

/**
 * The reader's own deliveries, and one series with its versions when one is asked for. Figures are exact: they are those of
 * the reader's own kommuner and nobody else's.
 * @throws Problem KV-A1 for who neither delivers figures nor sees any
 */
export async function openObservationDesk(
  context: AppContext,
  reader: Reader,
  { personas, ...asked }: AskedSeries & { readonly personas?: OpenRelease['personas'] | undefined },
): Promise<DeliveredFor<ObservationDesk>> {
  const today = context.clock().slice(0, 10);
  const own = observedKommuner(reader, today);
  await demandDeliverer(context, reader, seesDeliveries(reader, today));
  const all = await listObservations(context, reader, { history: true });
  const names = await areaNames(context, reader, today, own);
  const nameOf = (objektId: string): string => names.get(objektId) ?? objektId;
  const figures = all.filter(({ objektId, indikator }) => objektId === asked.objektId && indikator === asked.indikator);
  const users = await namesOfUsers(
    context,
    all.map(({ brugerId }) => brugerId),
    personas,
  );
  const desk: ObservationDesk = {
    mayDeliver: deliversFigures(reader, today),
    mappings: (await ownMappings(context, reader)).map(({ name }) => name),
    areas: areasOf(all, nameOf),
    deliveries: deliveriesOf(all, users),
    ...(figures.length > 0 ? { series: { ...asked, area: nameOf(asked.objektId), figures, names: users } } : {}),
  };
  return deliveredFor(desk, reader, { own, found: all.map(({ kommunekode }) => kommunekode) });
}

async function areaNames(
  context: AppContext,
  reader: Reader,
  today: string,
  own: readonly number[] | 'all',
): Promise<ReadonlyMap<string, string>> {
  const filter = visibleTo(areaViewerOf(reader, today));
  const asked = own === 'all' ? [undefined] : own;
  const found = await Promise.all(
    asked.map((code) => context.state.areas({ filter, ...(code === undefined ? {} : { kommunekode: code }) })),
  );
  return new Map(found.flat().map((area) => [area.objektId, nameOf(area)]));
}

function nameOf(area: AreaVersion): string {
  const theme = areaDefinitions.themes.find(({ code }) => code === area.theme);
  return theme ? placeNameOfArea(area, theme) : area.objektId;
}

function areasOf(all: readonly Observation[], name: (objektId: string) => string): ObservationDesk['areas'] {
  const byArea = Map.groupBy(all, ({ objektId }) => objektId);
  return [...byArea]
    .map(([objektId, rows]) => ({
      objektId,
      name: name(objektId),
      indicators: [...new Set(rows.map(({ indikator }) => indikator))].sort(),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'da'));
}

function deliveriesOf(all: readonly Observation[], names: ReadonlyMap<string, Text>): readonly DeliveredFigures[] {
  const together = Map.groupBy(all, ({ systidFra, brugerId }) => `${systidFra}\n${brugerId}`);
  return [...together.values()]
    .flatMap((rows): readonly DeliveredFigures[] => {
      const [first] = rows;
      if (!first) return [];
      return [
        {
          at: first.systidFra,
          by: names.get(first.brugerId) ?? { da: first.brugerId, en: first.brugerId },
          figures: rows.length,
          areas: new Set(rows.map(({ objektId }) => objektId)).size,
          indicators: [...new Set(rows.map(({ indikator }) => indikator))].sort(),
          from: rows.map(({ periodeFra }) => periodeFra).sort()[0] ?? '',
          to:
            rows
              .map(({ periodeTil }) => periodeTil)
              .sort()
              .at(-1) ?? '',
          standing: rows.filter(({ systidTil }) => systidTil === undefined).length,
        },
      ];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
