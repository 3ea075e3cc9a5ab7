import type { AreaAlias, AreaDescent, ListedRow } from '../../../domain/model/area-list.ts';

/** An area of the published lists under all the names it has been printed with. */
export interface KnownArea {
  /** Kommune and first printed name, for addresses: `holbaek-agervang`. It stays when later names are tied to it. */
  readonly key: string;
  /** The newest printed name. */
  readonly name: string;
  readonly kommune: string;
  /** Every name it was printed with or is tied to, the oldest first. */
  readonly names: readonly string[];
}

/** Areas by what a row prints, and by every key an area has had. */
export interface KnownAreas {
  readonly all: readonly KnownArea[];
  readonly of: (kommune: string, name: string) => KnownArea | undefined;
  readonly byKey: (key: string) => KnownArea | undefined;
}

/** A name as it is compared: NFC, small letters, blanks collapsed. Nothing else is guessed. */
export function foldAreaName(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('da').replace(/\s+/g, ' ').trim();
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ö: 'oe', ä: 'ae', é: 'e', ü: 'u' };

/** Kommune and name as an address. */
export function areaKey(kommune: string, name: string): string {
  const plain = foldAreaName(`${kommune} ${name}`).replace(/[æøåöäéü]/g, (letter) => letters[letter] ?? letter);
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

const spot = (kommune: string, name: string): string => `${foldAreaName(kommune)}|${foldAreaName(name)}`;

/**
 * Puts printed names together into areas: the same name in the same kommune is one area, and so are names that an alias
 * or a renaming ties together. The order of the rows and aliases changes nothing but which name is the newest.
 * @source kriterier.md section 6 ("Names are aliases"); a name alone, without its kommune, never joins
 */
export function knownAreas(
  rows: readonly ListedRow[],
  aliases: readonly AreaAlias[],
  descents: readonly AreaDescent[],
): KnownAreas {
  const printed = [...rows].sort((a, b) => (a.list < b.list ? -1 : Number(a.list > b.list)));
  const first = new Map<string, { readonly kommune: string; readonly name: string }>();
  for (const { kommune, area } of printed) {
    const at = spot(kommune, area);
    if (!first.has(at)) first.set(at, { kommune, name: area });
  }
  const parents = new Map<string, string>();
  const root = (at: string): string => {
    const parent = parents.get(at);
    return parent === undefined || parent === at ? at : root(parent);
  };
  const order = new Map([...first.keys()].map((at, place) => [at, place]));
  const tie = (a: string, b: string): void => {
    const [x, y] = [root(a), root(b)].sort((p, q) => (order.get(p) ?? Infinity) - (order.get(q) ?? Infinity));
    if (x !== undefined && y !== undefined && x !== y) parents.set(y, x);
  };
  for (const { kommune, area, alias } of aliases) tie(spot(kommune, area), spot(kommune, alias));
  for (const { kommune, from, to, kind } of descents)
    if (kind === 'rename') tie(spot(kommune, from), spot(kommune, to));
  return collect(printed, first, aliases, root);
}

function collect(
  printed: readonly ListedRow[],
  first: ReadonlyMap<string, { readonly kommune: string; readonly name: string }>,
  aliases: readonly AreaAlias[],
  root: (at: string) => string,
): KnownAreas {
  const names = new Map<string, Set<string>>();
  const newest = new Map<string, string>();
  const add = (at: string, name: string): void => {
    const group = names.get(root(at)) ?? new Set();
    names.set(root(at), group.add(name));
  };
  for (const { kommune, area } of printed) {
    add(spot(kommune, area), area);
    newest.set(root(spot(kommune, area)), area);
  }
  for (const { kommune, area, alias } of aliases) {
    if (!names.has(root(spot(kommune, area)))) continue;
    add(spot(kommune, area), area);
    add(spot(kommune, area), alias);
  }
  const all = [...first].flatMap(([at, { kommune, name }]): readonly (KnownArea & { readonly at: string })[] => {
    if (root(at) !== at) return [];
    return [
      { at, key: areaKey(kommune, name), name: newest.get(at) ?? name, kommune, names: [...(names.get(at) ?? [])] },
    ];
  });
  const byRoot = new Map(all.map(({ at, ...area }) => [at, area]));
  const byKey = new Map<string, KnownArea>();
  for (const area of byRoot.values()) {
    for (const name of area.names) byKey.set(areaKey(area.kommune, name), area);
  }
  return {
    all: [...byRoot.values()],
    of: (kommune, name) => byRoot.get(root(spot(kommune, name))),
    byKey: (key) => byKey.get(key),
  };
}

/** Names that look like one area and are not tied: the same halves turned round, or one with mv. or m.fl. behind. */
export function looksAlike(areas: KnownAreas): readonly (readonly [KnownArea, KnownArea])[] {
  const bare = (name: string): string =>
    foldAreaName(name)
      .replace(/[ ,]+(mv|m\.?fl)\.?$/, '')
      .split('/')
      .map((half) => half.trim())
      .sort()
      .join('/');
  const seen = new Map<string, KnownArea>();
  const pairs: (readonly [KnownArea, KnownArea])[] = [];
  for (const area of areas.all) {
    for (const name of area.names) {
      const at = `${foldAreaName(area.kommune)}|${bare(name)}`;
      const other = seen.get(at);
      if (other && other !== area && !pairs.some(([a, b]) => a === other && b === area)) pairs.push([other, area]);
      if (!other) seen.set(at, area);
    }
  }
  return pairs;
}

/** Keys that share a word with one there is not. */
export function nearKeys(key: string, areas: readonly KnownArea[]): readonly string[] {
  const words = key.split('-').filter((word) => word.length > 3);
  const near = areas.filter((area) => words.some((word) => area.key.includes(word)));
  return near.slice(0, 3).map((area) => area.key);
}
