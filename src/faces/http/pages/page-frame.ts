import { roleNames, rolesThatExport } from '../../../app/access/role-powers.ts';
import type { OpenRelease } from '../../../app/open-release.ts';
import { version } from '../../../app/product-version.ts';
import { kommuneAuthority } from '../../../domain/kernel/kommune-authority.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { Reader, Restriction } from '../../../domain/model/access.ts';
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
    reader: shownReader(asked.reader, asked.release),
    ...(shown ? { release: shownRelease(shown) } : {}),
    notes,
    version,
  };
}

function shownRelease({ manifest }: OpenRelease): ShownRelease {
  return {
    id: manifest.id,
    edition: manifest.edition,
    created: manifest.created,
    synthetic: manifest.synthetic,
    roundedTo: manifest.rules.n,
  };
}

function shownReader(reader: Reader, release: OpenRelease | undefined): ShownReader {
  const right = reader.rights[0];
  const scope = right?.restrictions[0];
  return {
    id: reader.id,
    name: reader.name,
    ...(right ? { role: roleNames[right.role] } : {}),
    ...(scope && release ? { scope: scopeName(scope, release) } : {}),
    mayExport: reader.rights.some((r) => rolesThatExport.has(r.role)),
  };
}

function scopeName(scope: Restriction, { places }: OpenRelease): Text {
  const { directory } = places;
  const same = (name: string): Text => ({ da: name, en: name });
  switch (scope.kind) {
    case 'land':
      return { da: 'hele landet', en: 'all of Denmark' };
    case 'kommune':
      return same(kommuneAuthority(directory.kommuner.find((k) => k.code === scope.code)?.name ?? scope.code));
    case 'organisation':
      return same(directory.organisationer.find((o) => o.nr === scope.number)?.name ?? scope.number);
    case 'afdeling':
      return same(directory.afdelinger.find((a) => a.id === scope.id)?.name ?? scope.id);
    case 'helhedsplan':
      return same(directory.helhedsplaner.find((p) => p.number === scope.number)?.name ?? scope.number);
  }
}
