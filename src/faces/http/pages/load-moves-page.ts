import { scopeOf } from '../../../app/access/access-scope.ts';
import { mayExport } from '../../../app/access/may-export.ts';
import { flowGround } from '../../../app/moves/flow-ground.ts';
import { moveFileTables } from '../../../app/moves/move-file.ts';
import {
  type MovesAsked,
  moveLevels,
  moveQuestion,
  moveSplits,
  wholeCountry,
} from '../../../app/moves/move-question.ts';
import { openMovesPage } from '../../../app/moves/open-moves-page.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { ownPlaces } from '../../../app/tables/own-places.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { MoveAnswer } from '../../../domain/model/moves.ts';
import type { PlaceDirectory, PlaceRef } from '../../../domain/model/place.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { parseSelection } from '../../../engines/query/parse-selection.ts';
import type { MovesPage } from '../../web/page-data/moves-page.ts';
import type { PageChoice } from '../../web/page-data/page-frame.ts';
import type { NoticePage } from '../../web/page-data/session-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

const known = ['sted', 'niveau', 'periode', 'fra', 'gruppe', 'del', 'udgave'];

/** `/flytninger?sted=&niveau=&periode=&fra=`: moves of a place. @throws Problem KV-A2, KV-A5, KV-A8, KV-Q* */
export async function loadMovesPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  if (asked.reader.via === 'public') return { kind: 'figureless', page: notForThePublic(asked) };
  const question = moveQuestion({ ...asked.query, sted: asked.query.sted || ownPlace(asked.reader, asked.release) });
  const { page, release, why, stamp, mayName } = await openMovesPage(asked.context, asked.reader, question);
  const { directory } = release.places;
  const scope = scopeOf(asked.context, release);
  const mayTake = mayExport(asked.reader, parseSelection(question.sted), scope).allowed;
  const shown = derive(page, (told): MovesPage => {
    const { place } = told.moves;
    const ground = flowGround(directory, told.moves);
    const title: Text = { da: `Flytninger: ${place.name.da}`, en: `Moves: ${place.name.en}` };
    return {
      ...pageFrame(asked, title, [...told.moves.notes, ...unknownParameters(asked.query, known)], release),
      kind: 'moves',
      told,
      places: placeChoices(directory, question, place.name),
      levels: moveLevels.map(({ id, name }) => ({ value: id, label: name, chosen: id === question.niveau })),
      years: yearChoices(question.periode, told.moves.available),
      splits: moveSplits.map(({ id, name }) => ({ value: id, label: name, chosen: id === question.gruppe })),
      groups: groupChoices(told.moves, question),
      areas: areaChoices(directory, question, mayName),
      from: question.fra,
      ...(ground ? { ground } : {}),
      downloads: mayTake ? downloadsOf(question) : [],
      why,
    };
  });
  return { kind: 'figures', page: shown, reader: asked.reader, stamp };
}

// The one place somebody has rights in is what they came for.
function ownPlace(reader: PageRequest['reader'], release: OpenRelease): string | undefined {
  const [only, another] = ownPlaces(reader, release).filter(({ kind }) => kind !== 'land');
  return only && !another ? `${only.kind}:${only.key}` : undefined;
}

// The menu leads here for everybody, so it is said why there is nothing rather than that the place does not exist.
function notForThePublic(asked: PageRequest): NoticePage {
  return {
    ...pageFrame(asked, { da: 'Flytninger', en: 'Moves' }),
    kind: 'notice',
    paragraphs: [
      {
        da: 'Flytninger fra sted til sted vises kun for den, der er logget ind: de er ikke i de offentlige udgaver. Brug linket øverst på siden til at logge ind eller skifte bruger.',
        en: 'Moves from place to place are shown only to who is logged in: they are in no public release. Use the link at the top of the page to log in or switch user.',
      },
      {
        da: 'Hvor mange der flytter ind og ud, kan alle se i tabel T10-T13.',
        en: 'How many move in and out, everybody can see in tables T10-T13.',
      },
    ],
  };
}

const byName = new Intl.Collator('da');

function placeChoices({ kommuner }: PlaceDirectory, { sted }: MovesAsked, name: Text): readonly PageChoice[] {
  const land: Text = { da: 'Hele landet', en: 'All of Denmark' };
  const usual = [
    { value: wholeCountry, label: land, chosen: sted === wholeCountry },
    ...[...kommuner]
      .sort((a, b) => byName.compare(a.name, b.name))
      .map((kommune) => {
        const value = `kom:${kommune.code}`;
        return { value, label: { da: kommune.name, en: kommune.name }, chosen: value === sted };
      }),
  ];
  return usual.some(({ chosen }) => chosen) ? usual : [{ value: sted, label: name, chosen: true }, ...usual];
}

// Of the kommune that is shown, or of the whole country; other places have few enough to be chosen as places themselves.
function areaChoices(
  { omraader, edition }: PlaceDirectory,
  { sted, fra }: MovesAsked,
  mayName: (place: PlaceRef) => boolean,
): readonly PageChoice[] {
  const kommune = /^kom:(\d+)$/.exec(sted)?.[1];
  if (kommune === undefined && sted !== wholeCountry) return [];
  return omraader
    .filter((one) => one.kind === undefined && (kommune === undefined || one.kommune === kommune))
    .filter(({ validTo }) => validTo === undefined || validTo >= `${edition}-01-01`)
    .filter(({ id }) => mayName({ kind: 'omr', key: id }))
    .sort((a, b) => byName.compare(a.name, b.name))
    .map(({ id, name }) => ({ value: `omr:${id}`, label: { da: name, en: name }, chosen: fra === `omr:${id}` }));
}

function groupChoices({ offered }: MoveAnswer, { del }: MovesAsked): readonly PageChoice[] {
  if (offered.length === 0) return [];
  const everybody = { value: '', label: { da: 'alle', en: 'everybody' }, chosen: del === '' };
  return [everybody, ...offered.map(({ code, name }) => ({ value: code, label: name, chosen: code === del }))];
}

function yearChoices(rule: string, available: readonly { readonly id: string }[]): readonly PageChoice[] {
  const together = [1, 3, 5, 10].map((years): PageChoice => {
    const value = `seneste:${years}`;
    const label =
      years === 1
        ? { da: 'Det nyeste år', en: 'The newest year' }
        : { da: `De nyeste ${years} år lagt sammen`, en: `The newest ${years} years added up` };
    return { value, label, chosen: value === rule };
  });
  const single = available
    .map(({ id }): PageChoice => ({ value: id, label: { da: id, en: id }, chosen: id === rule }))
    .toReversed();
  const all = [...together, ...single];
  return all.some(({ chosen }) => chosen)
    ? all
    : [{ value: rule, label: { da: rule, en: rule }, chosen: true }, ...all];
}

function downloadsOf({ sted, niveau, periode, fra, gruppe, del, udgave }: MovesAsked): MovesPage['downloads'] {
  const address = new URLSearchParams({ sted, niveau, periode });
  if (fra !== '') address.set('fra', fra);
  if (gruppe !== '') address.set('gruppe', gruppe);
  if (del !== '') address.set('del', del);
  if (udgave !== '') address.set('udgave', udgave);
  const href = (form: string): string => `/api/v1/moves?${address}&form=${form}`;
  return [
    { format: 'xlsx', label: { da: 'Excel', en: 'Excel' }, href: href('xlsx') },
    ...moveFileTables
      .filter(({ id }) => id !== 'grupper' || gruppe !== '')
      .map(({ id, name }) => ({
        format: 'csv',
        label: { da: `CSV: ${name.da}`, en: `CSV: ${name.en}` },
        href: `${href('csv')}&tabel=${id}`,
      })),
    { format: 'json', label: { da: 'JSON', en: 'JSON' }, href: href('json') },
  ];
}
