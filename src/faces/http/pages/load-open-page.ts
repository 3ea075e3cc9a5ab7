import { openPageReader } from '../../../app/access/readers.ts';
import { isShown, partsShown, type TablesAsked, tablesShown } from '../../../app/tables/tables-shown.ts';
import { streng } from '../../../domain/definitions/gates/streng.ts';
import { must } from '../../../domain/kernel/invariant.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AccessVerdict } from '../../../domain/model/access.ts';
import type { Protected } from '../../../domain/model/protected.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { PlacePage } from '../../web/page-data/place-pages.ts';
import type { TablePage } from '../../web/page-data/table-pages.ts';
import { pageFrame } from './page-frame.ts';
import type { FigurePage, LoadedPage, PageRequest } from './page-request.ts';

const suffix = '/offentlig';
// No such place, and none the public may ask about.
const notThere: ReadonlySet<string> = new Set(['KV-A2', 'KV-Q5']);

/**
 * The public variant of a page with figures of a place: the same page by strict leaves, the same for everybody, without
 * files. Absent where the release has no strict leaves or they leave nothing to show.
 * @throws Problem KV-A20 where it is absent, and as the page itself
 * @source brugerflade.md section 12.8
 */
export async function loadOpenPage(
  asked: PageRequest,
  load: (asked: PageRequest) => Promise<LoadedPage>,
): Promise<LoadedPage> {
  const strict = await asked.context.desk.openFor(openPageReader, asked.query.udgave);
  const own = await asked.context.desk.open(asked.query.udgave);
  if (strict === own && own.manifest.rules.id !== streng.id) throw absent(asked);
  const loaded = await load({ ...asked, reader: openPageReader, release: strict }).catch((error: unknown) => {
    // A place that is not there answers as one that is too small.
    throw error instanceof Problem && notThere.has(error.code) ? absent(asked) : error;
  });
  if (loaded.kind !== 'figures') throw absent(asked);
  const { reader } = pageFrame(asked, { da: '', en: '' });
  const note = noteOf(strict.manifest.rules.n);
  const page: Protected<FigurePage> = derive(loaded.page, (found) => {
    // Only pages of places and tables have a variant; the others are for everybody as they are.
    if ((found.kind !== 'place' && found.kind !== 'table') || !showsAnything(found)) throw absent(asked);
    // A list names only what opens.
    const about = aboutOf(found);
    const opens = about && tablesShown(asked.context, openPageReader, strict, about);
    const tables = opens ? found.tables.filter(({ id }) => opens.has(id)) : found.tables;
    const usual = { ...found, reader, tables, notes: [note, ...found.notes], downloads: [] };
    const told = usual.why ? { why: verdict() } : {};
    if (usual.kind === 'place') {
      const { place, laesning } = usual;
      const parts = place.children.map(({ key }) => key);
      const opens = partsShown(asked.context, openPageReader, strict, { sted: place.place.key, laesning, parts });
      return { ...usual, ...told, open: true, opens };
    }
    return { ...usual, ...told, question: { ...usual.question, offentlig: true } };
  });
  return { kind: 'figures', page, reader: asked.reader };
}

/** The address of the public variant of a page of figures; undefined for other pages and for the variant itself. */
export function openVariantOf(url: string): string | undefined {
  const [path = '', query] = url.split('?');
  const isTable = /^\/tabel\/[^/]+$/.test(path) && (query ?? '').includes('sted=');
  if (!isTable && !/^\/sted\/[^/]+\/[^/]+$/.test(path)) return undefined;
  return `${path}${suffix}${query === undefined ? '' : `?${query}`}`;
}

/** Whether a page request is for the public variant. */
export function isOpenVariant(url: string): boolean {
  return must(url.split('?')[0], 'path').endsWith(suffix);
}

function absent({ url }: PageRequest): Problem {
  return new Problem('KV-A20', { asked: url.slice(0, 60) });
}

// A table page without a place has all tables to choose from.
function aboutOf(page: TablePage | PlacePage): TablesAsked | undefined {
  if (page.kind === 'place') return { sted: page.place.place.key, laesning: page.laesning };
  return page.answer && page.question;
}

function showsAnything(page: TablePage | PlacePage): boolean {
  if (page.kind === 'place') return page.place.keyFigures.some(({ cells }) => cells.some(isShown));
  return !page.answer || (!page.answer.hidden && page.answer.cells.flat(2).some(isShown));
}

function noteOf(n: number): Text {
  return {
    da: `Offentlig udgave af siden: alle må se den og dele linket. Tallene er udgavens beskyttede tal, samlet for større enheder og afrundet til et multiplum af ${n}.`,
    en: `Public variant of the page: anyone may see it and share the link. The figures are the protected figures of the edition, pooled for larger units and rounded to a multiple of ${n}.`,
  };
}

function verdict(): AccessVerdict {
  return {
    allowed: true,
    rule: 'open-page',
    reason: {
      da: 'Den offentlige udgave af en side viser kun tal efter de strengeste regler, som alle må se.',
      en: 'The public variant of a page shows figures by the strictest rules only, which everyone may see.',
    },
  };
}
