import { isDeepStrictEqual } from 'node:util';
import { kindOfArea } from '../../../app/areas/area-book.ts';
import { type OpenedArea, openArea } from '../../../app/areas/area-desk.ts';
import { namesOfUsers } from '../../../app/rights/names-of-users.ts';
import { areaCollections } from '../../../domain/definitions/geo/collections.ts';
import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { AreaBox, AreaVersion, FieldValue } from '../../../domain/model/area.ts';
import type { KeptSideRow } from '../../../domain/model/area-store.ts';
import type { AreaTheme, ThemeField } from '../../../domain/model/area-theme.ts';
import { codeText } from '../../../engines/areas/code-text.ts';
import { hasDays } from '../../../engines/areas/has-days.ts';
import { boxOf, shapeAreaM2 } from '../../../engines/areas/measure-shape.ts';
import { placeNameOfArea } from '../../../engines/areas/name-of-area.ts';
import type { AreaHistoryPage, ShownParcel, ShownVersion } from '../../web/page-data/area-pages.ts';
import { fieldsShown, labelOfField, valueOfField } from './area-fields.ts';
import { outlineOf } from './outline-of.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const border: Text = { da: 'Grænse', en: 'Border' };

/** `/omraader/<objekt_id>`, and why a form on it was not taken. @throws Problem KV-G31 */
export async function loadAreaHistory(
  asked: PageRequest,
  notTaken?: NonNullable<AreaHistoryPage['notTaken']>,
): Promise<LoadedPage> {
  const opened = await openArea(asked.context, asked.reader, asked.params.id ?? '');
  const { theme, versions } = opened;
  const current = versions.filter(({ systidTil }) => systidTil === undefined);
  const newest = must(
    [...(current.length > 0 ? current : versions)]
      .sort((a, b) => ((a.gyldigFra ?? '') < (b.gyldigFra ?? '') ? -1 : 1))
      .at(-1),
    'a version',
  );
  const name = placeNameOfArea(newest, theme);
  const collection = areaCollections.find((one) => one.theme === theme.code);
  const done = (['gemt', 'afsluttet', 'fjernet'] as const).find((one) => one === asked.query.udfoert);
  const authors = opened.isKnown ? versions.map(({ brugerId }) => brugerId) : [];
  const users = await namesOfUsers(asked.context, authors, asked.release?.personas);
  const page: AreaHistoryPage = {
    ...pageFrame(asked, { da: name, en: name }, unknownParameters(asked.query, ['udfoert'])),
    kind: 'area-history',
    objektId: newest.objektId,
    name,
    theme: theme.title,
    areaKind: kindOfArea(newest, theme),
    kommune: kommuneName(asked, newest),
    current: current.length > 0,
    fields: shownFields(newest, theme),
    versions: versions.map((version) => shownVersion(version, opened, users)).reverse(),
    parcels: opened.parcels.map(shownParcel).sort(currentFirst),
    kin: opened.kin,
    ...(opened.place ? { place: `/sted/${opened.place.kind}/${opened.place.key}` } : {}),
    ...(collection && current.length > 0
      ? { service: `/geo/collections/${collection.id}/items/o-${newest.objektId}` }
      : {}),
    meaning: opened.meaning,
    mayChange: opened.mayChange && current.length > 0,
    hasDays: hasDays(theme),
    ...(done && !notTaken ? { done } : {}),
    ...(notTaken ? { notTaken } : {}),
  };
  return { kind: 'figureless', page };
}

function shownParcel({ row, registeredAt, endedAt }: KeptSideRow): ShownParcel {
  return {
    ejerlav: `${row.landsejerlavskode}`,
    matrikelnummer: `${row.matrikelnummer}`,
    from: `${row.gyldig_fra ?? ''}`,
    ...(row.gyldig_til === undefined ? {} : { to: `${row.gyldig_til}` }),
    since: registeredAt,
    ...(endedAt === undefined ? {} : { until: endedAt }),
  };
}

// What stands before what has ended, and of each the newest list first.
function currentFirst(a: ShownParcel, b: ShownParcel): number {
  const rank = ({ until, from, to }: ShownParcel) => `${until === undefined ? 1 : 0}${to ?? '9999'}${from}`;
  const [before, after] = [rank(b), rank(a)];
  if (before === after) return a.matrikelnummer.localeCompare(b.matrikelnummer, 'da', { numeric: true });
  return before < after ? -1 : 1;
}

function kommuneName({ release }: PageRequest, { kommunekode }: AreaVersion): string {
  if (kommunekode === undefined) return '';
  const code = String(kommunekode).padStart(3, '0');
  return release?.places.directory.kommuner.find((kommune) => kommune.code === code)?.name ?? code;
}

function shownFields(area: AreaVersion, theme: AreaTheme): AreaHistoryPage['fields'] {
  return fieldsShown(theme).flatMap((field) => {
    const value = valueText(field, valueOfField(area, field));
    return value.da === '' ? [] : [{ name: field.name, label: labelOfField(field), value }];
  });
}

function valueText({ codes }: ThemeField, value: FieldValue): Text {
  const text = `${value ?? ''}`;
  return codeText(areaDefinitions, codes, value) ?? { da: text, en: text };
}

function shownVersion(
  version: AreaVersion,
  { versions, theme, isKnown }: OpenedArea,
  users: ReadonlyMap<string, Text>,
): ShownVersion {
  const before = replacedBy(version, versions);
  const by = users.get(version.brugerId);
  return {
    versionsId: version.versionsId,
    command: version.command,
    since: version.systidFra,
    ...(version.systidTil === undefined ? {} : { until: version.systidTil }),
    ...(version.gyldigFra === undefined ? {} : { from: version.gyldigFra }),
    ...(version.gyldigTil === undefined ? {} : { to: version.gyldigTil }),
    m2: Math.round(shapeAreaM2(version.shape)),
    outline: outlineOf(version.shape, boxAround(versions)),
    changed: before ? differences(before, version, theme) : [],
    ...(isKnown && by ? { by } : {}),
    ...(isKnown && version.reason !== undefined ? { reason: version.reason } : {}),
  };
}

// What was closed at the very moment this one began; of several the one valid from the same day, else the latest.
function replacedBy(version: AreaVersion, versions: readonly AreaVersion[]): AreaVersion | undefined {
  const closed = versions
    .filter(({ systidTil }) => systidTil === version.systidFra)
    .toSorted((a, b) => ((a.gyldigFra ?? '') < (b.gyldigFra ?? '') ? -1 : 1));
  return closed.find(({ gyldigFra }) => gyldigFra === version.gyldigFra) ?? closed.at(-1);
}

function differences(before: AreaVersion, after: AreaVersion, theme: AreaTheme): readonly Text[] {
  const fields = fieldsShown(theme).filter((field) => valueOfField(before, field) !== valueOfField(after, field));
  const moved = isDeepStrictEqual(before.shape, after.shape) ? [] : [border];
  return [...moved, ...fields.map(labelOfField)];
}

function boxAround(versions: readonly AreaVersion[]): AreaBox {
  return boxOf(versions.flatMap(({ shape }) => shape));
}
