import { placelessPersonas } from '../../../app/access/demo-personas.ts';
import { mayUpdateReleases } from '../../../app/access/may-update-releases.ts';
import { compareWithLast } from '../../../app/update/compare-with-last.ts';
import { type ListedUpdate, listUpdates } from '../../../app/update/list-updates.ts';
import { releaseCalendar } from '../../../app/update/release-calendar.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { PlaceDirectory } from '../../../domain/model/place.ts';
import type { ReleaseComparison } from '../../../domain/model/release-change.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { ShownUpdate } from '../../web/page-data/update-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { placeInWords } from './place-in-words.ts';

/** `/udgivelse` and `/udgivelse/<id>`. @throws Problem KV-A1 for others than those who take releases to the shelf */
export async function loadUpdatePages(asked: PageRequest): Promise<LoadedPage> {
  const { id } = asked.params;
  return id === undefined ? await loadUpdatesPage(asked) : await loadUpdatePage(asked, id);
}

async function loadUpdatesPage(asked: PageRequest): Promise<LoadedPage> {
  const { releases, builds, policy } = await listUpdates(asked.context, asked.reader);
  const title = { da: 'Udgivelse', en: 'Publication' };
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, [])),
      kind: 'updates',
      releases: releases.map(shown),
      builds,
      isSigned: policy === 'signed',
    },
  };
}

async function loadUpdatePage(asked: PageRequest, id: string): Promise<LoadedPage> {
  const { context, reader } = asked;
  const { releases } = await listUpdates(context, reader);
  const update = releases.find(({ manifest }) => manifest.id === id);
  if (!update) throw new Problem('KV-U1', { release: id.slice(0, 40) });
  const comparison = await compareWithLast(context, reader, id);
  const { places } = await context.desk.openHeld(id);
  const title = { da: `Udgave ${id}`, en: `Release ${id}` };
  const personas = asked.release?.personas ?? placelessPersonas();
  return {
    kind: 'figures',
    reader,
    stamp: `${id} ${update.progress.last} ${update.current}`,
    page: derive(comparison, (content) => ({
      ...pageFrame(asked, title, unknownParameters(asked.query, [])),
      kind: 'update' as const,
      update: shown(update),
      steps: update.steps,
      comparison: content,
      names: namesIn(content, places.directory),
      readers: personas
        .filter((p) => p.reader.rights.length > 0)
        .map((p) => ({ id: p.reader.id, name: p.reader.name })),
      isOwn: update.progress.builtBy === reader.id,
    })),
  };
}

// Of the afdelinger that its lists tell of, by number.
function namesIn({ cells, jumps }: ReleaseComparison, directory: PlaceDirectory): Readonly<Record<string, Text>> {
  const numbers = new Set([...cells, ...jumps].flatMap(({ place }) => place.split('+').slice(0, 1)));
  return Object.fromEntries(
    [...numbers].flatMap((key) => {
      const name = placeInWords(directory, { kind: 'afd', key });
      return name ? [[key, name]] : [];
    }),
  );
}

function shown({ manifest, current, progress }: ListedUpdate): ShownUpdate {
  return { id: manifest.id, edition: manifest.edition, created: manifest.created, current, progress };
}

/** `/udgivelser`: the public calendar. */
export async function loadCalendarPage(asked: PageRequest): Promise<LoadedPage> {
  const { entries, planned } = await releaseCalendar(asked.context);
  const title = { da: 'Udgivelseskalender', en: 'Calendar of releases' };
  return {
    kind: 'figureless',
    page: {
      ...pageFrame(asked, title, unknownParameters(asked.query, [])),
      kind: 'calendar',
      entries,
      planned,
      mayUpdate: mayUpdateReleases(asked.reader, asked.context.clock().slice(0, 10)).allowed,
    },
  };
}
