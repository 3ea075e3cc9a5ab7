import type { Text } from '../../domain/kernel/language.ts';
import type { AreaShape, AreaVersion } from '../../domain/model/area.ts';
import type { AreaFilter } from '../../domain/model/area-store.ts';
import { isValidOn } from '../../engines/areas/area-versions.ts';
import { type FeatureLayer, GrowingLayer } from '../../engines/areas/features/feature-layer.ts';
import type { FeatureType } from '../../engines/areas/features/feature-type.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import {
  classOfKind,
  kindOf,
  type OfficialLists,
  type PublishedRow,
} from '../../engines/monitor/lists/official-lists.ts';
import type { AppContext } from '../context/app-context.ts';
import { openLists } from '../monitor/official-lists.ts';
import { theLaw } from '../monitor/the-law.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { MarkedLayer } from './area-layers.ts';
import { featureId, textProperty as text } from './feature-parts.ts';
import { NewestKept } from './keep-newest.ts';

/** Membership of the published lists: a feature for each area on each list, on the border it had then. */
export const classType: FeatureType = {
  id: 'klasser',
  name: 'kv_9001_klasse',
  title: { da: 'Klasser (plads på de officielle lister)', en: 'Classes (membership of the official lists)' },
  about: {
    da: 'Hvert områdes plads på hver offentliggjort liste, med den grænse området havde på listens dag, hvor den er registreret.',
    en: 'Each area on each published list, with the border it had on the day of the list where that is registered.',
  },
  properties: [
    text('liste', 'Listens måned, fx 2018-12.', 'Month of the list, 2018-12.'),
    {
      ...text('klasse', 'Klassen.', 'The class.'),
      codes: theLaw.classes.map(({ id, rules }) => ({ code: id, text: rules.at(-1)?.name.da ?? id })),
    },
    text('klasse_navn', 'Hvad klassen hed på listen.', 'What the class was called on the list.'),
    text('omraade', 'Områdets navn, som det er offentliggjort.', 'Name of the area as published.'),
    text('kommune', 'Kommunen.', 'The kommune.'),
    text('omraade_objekt_id', 'Området, hvor dets grænse er registreret.', 'The area, where its border is registered.'),
    text('omraade_versions_id', 'Den version af grænsen.', 'That version of the border.'),
    text('kilde', 'Kilde.', 'Source.'),
    text('opdigtet', 'ja, når listen hører til demonstrationen.', 'ja where the list is the demonstration’s.'),
  ],
  geometry: 'MultiPolygon',
};

/** What everybody is told: lists are public, borders as the reader may see them. */
export const classMeaning: Text = {
  da: 'De offentliggjorte lister; grænser, som du må se dem.',
  en: 'The published lists; borders as you may see them.',
};

const boligomraader = 9001;
const invented = 'syntetisk-';
const kept = new NewestKept<AppContext['state'], FeatureLayer>();

/** The published lists as a layer, with borders as the reader's filter lets them through. */
export async function classLayer(
  context: AppContext,
  release: OpenRelease | undefined,
  { filter, today }: { readonly filter: AreaFilter; readonly today: string },
): Promise<MarkedLayer> {
  const { state } = context;
  const changes = [await state.listsChanged(), await state.areasMark(boligomraader)];
  const mark = JSON.stringify([...changes, release?.manifest.id ?? '', today, filter]);
  return { layer: await kept.get(state, mark, () => makeLayer(context, release, filter, today)), mark };
}

async function makeLayer(
  context: AppContext,
  release: OpenRelease | undefined,
  filter: AreaFilter,
  today: string,
): Promise<FeatureLayer> {
  const lists = await openLists(context);
  const areas = await context.state.areas({ filter, theme: boligomraader });
  const bordersOf = bordersByKnown(lists, areas, release);
  const growing = new GrowingLayer(classType, today);
  for (const { key, row, klasse } of membershipsOf(lists)) {
    const border = bordersOf(row.known).find((area) => isValidOn(area, `${row.list}-01`));
    const shape: AreaShape = border?.shape ?? [];
    const { list: liste, area: omraade, kommune, source: kilde, file } = row;
    growing.add({
      key,
      object: featureId(key),
      values: {
        ...{ liste, klasse, klasse_navn: nameOn(klasse, liste), omraade, kommune, kilde },
        omraade_objekt_id: border?.objektId ?? null,
        omraade_versions_id: border?.versionsId ?? null,
        opdigtet: file.startsWith(invented) ? 'ja' : 'nej',
      },
      shape,
    });
  }
  return growing.finish();
}

function nameOn(klasse: string, list: string): string {
  const rules = theLaw.classes.find(({ id }) => id === klasse)?.rules ?? [];
  return (rules.findLast(({ firstList }) => firstList <= list) ?? rules[0])?.name.da ?? klasse;
}

function membershipsOf(lists: OfficialLists) {
  const found = new Map<string, { readonly key: string; readonly row: PublishedRow; readonly klasse: string }>();
  for (const row of lists.rows) {
    const kind = kindOf(row.kind, theLaw.lists.kinds);
    const klasse = classOfKind(kind, row.list);
    if (!kind?.listed || klasse === undefined) continue;
    const key = `${row.list} ${klasse} ${row.known.key}`;
    found.set(key, { key, row, klasse });
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

// An area of the lists is told by its name in its kommune, as everywhere else.
function bordersByKnown(
  lists: OfficialLists,
  areas: readonly AreaVersion[],
  release: OpenRelease | undefined,
): (known: KnownArea) => readonly AreaVersion[] {
  const kommuner = new Map(
    (release?.places.directory.kommuner ?? []).map(({ code, name }) => [Number(code), name] as const),
  );
  const byKey = new Map<string, AreaVersion[]>();
  for (const area of areas) {
    const kommune = kommuner.get(area.kommunekode ?? Number.NaN);
    const known = kommune === undefined ? undefined : lists.areas.of(kommune, `${area.fields.omraade_navn ?? ''}`);
    if (known) byKey.set(known.key, [...(byKey.get(known.key) ?? []), area]);
  }
  return ({ key }) => byKey.get(key) ?? [];
}
