/** Every page path (web-app.md, "Map of the app"). What is not here is answered by the not-found page. */
export const pagePaths = [
  '/',
  '/soeg',
  '/sted/:kind/:key',
  '/sted/:kind/:key/offentlig',
  '/tabel/:id',
  '/tabel/:id/offentlig',
  '/tvillinger',
  '/tvillinger/parallelt',
  '/katalog',
  '/katalog/:id',
  '/kort',
  '/kort/offentlig',
  '/omraader',
  '/omraader/nyt',
  '/omraader/import',
  '/omraader/:id',
  '/omraader/:id/ret',
  '/faktaark',
  '/flytninger',
  '/faktaark/redaktion',
  '/moedepakke',
  '/tilskud',
  '/tilskud/:runde',
  '/maal/:plan',
  '/bevillinger',
  '/bevillinger/:runde',
  '/overvaagning',
  '/overvaagning/lister',
  '/overvaagning/mail',
  '/overvaagning/levering',
  '/overvaagning/indeks',
  '/overvaagning/definitioner',
  '/overvaagning/boligplacering',
  '/overvaagning/familieboliger',
  '/overvaagning/skyggeliste',
  '/overvaagning/liste/:key',
  '/overvaagning/:omraade',
  '/udvalg',
  '/om-tallene',
  '/beskyttelse',
  '/beskyttelse/teknisk',
  '/offentliggjort',
  '/udgivelse',
  '/udgivelse/:id',
  '/udgivelser',
  '/log-ind',
  '/log-ind/igen',
  '/administration',
  '/administration/log',
  '/min-adgang',
] as const;

/** What of a page's address a page is loaded by. */
export interface PageAddress {
  readonly url: string;
  readonly page: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

/** The page that a path of this server with its query leads to; undefined where there is none. */
export function pageAt(path: string): PageAddress | undefined {
  const { pathname, search, searchParams } = new URL(path, 'http://localhost');
  const parts = pathname.split('/');
  const found = pagePaths.map((pattern) => paramsOf(pattern.split('/'), parts)).find((params) => params !== undefined);
  if (!found) return undefined;
  const query = Object.fromEntries([...searchParams].reverse());
  return { url: `${pathname}${search}`, page: parts[1] ?? '', params: found, query };
}

// Patterns without names come first in what is asked for, as a router has it.
function paramsOf(pattern: readonly string[], parts: readonly string[]): PageAddress['params'] | undefined {
  if (pattern.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [at, name] of pattern.entries()) {
    const part = parts[at] ?? '';
    if (name.startsWith(':') && part !== '') params[name.slice(1)] = decoded(part);
    else if (name !== part) return undefined;
  }
  return params;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
