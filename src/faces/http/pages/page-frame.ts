import { limitWords } from '../../../app/access/limit-words.ts';
import { mayAdminister } from '../../../app/access/may-administer.ts';
import { roleNames, rolesThatExport, rolesThatHandleGrants } from '../../../app/access/role-powers.ts';
import { version } from '../../../app/context/product-version.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { danishDay } from '../../../domain/kernel/danish-day.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { PageFrame, ShownReader, ShownRelease } from '../../web/page-data/page-frame.ts';
import type { PageRequest } from './page-request.ts';

/** What every page has around its content. `shown` is the release of the figures when a link pins another. */
export function pageFrame(
  asked: PageRequest,
  title: Text,
  notes: readonly Text[] = [],
  shown: OpenRelease | undefined = asked.release,
): PageFrame {
  return {
    lang: asked.lang,
    url: asked.url,
    title,
    reader: shownReader(asked.reader, asked.release, danishDay(asked.context.clock())),
    ...(shown ? { release: shownRelease(shown, asked) } : {}),
    notes,
    version,
    ...(asked.door.login ? { login: true as const } : {}),
    ...(asked.refused ? { refused: asked.refused } : {}),
  };
}

function shownRelease({ manifest }: OpenRelease, { context, release }: PageRequest): ShownRelease {
  const isBeforehand = context.desk.isBeforehand() && manifest.id === release?.manifest.id;
  return {
    ...(isBeforehand ? { beforehand: true as const } : {}),
    id: manifest.id,
    edition: manifest.edition,
    created: manifest.created,
    synthetic: manifest.synthetic,
    roundedTo: manifest.rules.n,
  };
}

function shownReader(reader: Reader, release: OpenRelease | undefined, today: string): ShownReader {
  const right = reader.rights[0];
  return {
    id: reader.id,
    name: reader.name,
    ...(right ? { role: roleNames[right.role] } : {}),
    ...(right && release ? { scope: limitWords(right.restrictions, release.places.directory) } : {}),
    mayAdminister: mayAdminister(reader, today).allowed,
    ...(reader.via === 'login' && !reader.seenBy ? { loggedIn: true as const } : {}),
    ...(reader.seenBy ? { seenBy: reader.seenBy.name } : {}),
    mayExport: reader.rights.some((r) => rolesThatExport.has(r.role)),
    ...(reader.rights.some((r) => rolesThatHandleGrants.has(r.role)) ? { grants: true } : {}),
  };
}
