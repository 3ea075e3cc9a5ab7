import type { Lang, Text } from '../../src/domain/kernel/language.ts';
import type { KeyFigure, SearchHit, ShownPlace } from '../../src/domain/model/answer.ts';
import type { ShownJob } from '../../src/domain/model/job.ts';
import type { BasketPage, PlacePage, SearchPage } from '../../src/faces/web/page-data/place-pages.ts';
import type { PageData } from '../../src/faces/web/page-data.ts';
import { fixturePage } from './fixture-pages.ts';

// Pages at their limits: the longest lists, the longest names, files in every state, a plan shown only in part.

const same = (text: string): Text => ({ da: text, en: text });
const longName = 'Den almene boligorganisation Kastanjehaven og Søndermarkens Ældreboliger';

function numbered(count: number, level: ShownPlace['level']): readonly ShownPlace[] {
  return Array.from({ length: count }, (_, at) => ({
    key: `${level}:0045-${String(at + 1).padStart(5, '0')}`,
    level,
    name: same(`${at % 7 === 0 ? longName : 'Tjørnevænget'} ${at + 1}`),
    units: 1,
  }));
}

function manyHits(count: number): readonly SearchHit[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'plan',
    key: `${5000 + at}.2019-2026`,
    name: `Helhedsplan for ${at % 9 === 0 ? longName : 'Tjørnevænget'} ${at + 1}`,
    detail: same(`Helhedsplan ${5000 + at} · 2019–2026 · Lyngby-Taarbæk`),
  }));
}

const began = '2026-11-21T08:00:00Z';
const file = 'beboertabeller_sum-2f6a91c0_2026_da.zip';
const jobs: readonly ShownJob[] = [
  { id: 'j1', state: 'running', file, done: 37, total: 412, startedAt: began },
  { id: 'j2', state: 'done', file, done: 412, total: 412, startedAt: began },
  { id: 'j3', state: 'cancelled', file, done: 5, total: 412, startedAt: began },
  {
    id: 'j4',
    state: 'failed',
    file,
    done: 5,
    total: 412,
    startedAt: began,
    problem: { da: 'Der er ikke plads på disken.', en: 'The disk is full.' },
  },
];

const left = {
  included: 1,
  of: 4,
  left: [longName],
  reason: {
    da: `1 af 4 afdelinger indgår. ${longName} indgår ikke, fordi den kun vises samlet med en afdeling uden for stedet.`,
    en: `1 of 4 afdelinger is included. ${longName} is not included, because it is shown only with one outside the place.`,
  },
};

// The count covers the whole plan, everything else one of its four afdelinger, and the last is hidden for that one too.
function partial(figure: KeyFigure, at: number): KeyFigure {
  const { coverage: _, ...whole } = figure;
  return at === 0 ? whole : { ...whole, coverage: left };
}

function place(page: PlacePage, level: ShownPlace['level'], change: Partial<PlacePage['place']>): PlacePage {
  const { atomNote: _, ...rest } = page.place;
  const { merged: __, mergedTable: ___, ...bare } = page;
  const asked = { key: page.url.replace('/sted/', '').replace('/', ':'), level, name: same(longName), units: 4 };
  return { ...bare, place: { ...rest, ...change, place: asked } };
}

// Logged in again, or about to.
function proofPage(path: string, lang: Lang): PageData {
  const { lang: _, ...around } = fixturePage('/log-ind', lang);
  return {
    ...{ ...around, lang, kind: 'proof', title: { da: 'Log ind igen', en: 'Log in again' }, url: path },
    ...{ isProved: path.includes('kode=klar'), what: { da: 'give rettigheder', en: 'give rights' } },
    ...{ action: '/administration', back: '/administration', fields: [{ name: 'handling', value: 'giv' }] },
    provider: { href: '/log-ind/hos/mitid?igen=1', name: same('MitID Erhverv') },
  };
}

// Every third in some tables, and one of those in all.
const mergedOf = (children: readonly ShownPlace[]): PlacePage['place']['merged'] =>
  children.filter((_, at) => at % 3 === 0).map(({ key }, at) => ({ key, tables: at === 0 ? [] : ['T09-T24', 'T31'] }));

function hiddenIn(tables: readonly string[], complete: readonly string[]): BasketPage['hidden'] {
  const nextStep = {
    kind: 'choose-atom' as const,
    complete,
    without: complete.slice(1),
    holds: { afdelinger: 8, rests: 0 },
  };
  return [{ tables, hidden: { rule: 'hidden_atom', missing: [longName, 'Engparken'], nextStep } }];
}

/** A page at its limits at this address, else the ordinary fixture page. */
export function extremePage(path: string, lang: Lang): PageData {
  if (path.startsWith('/log-ind/igen')) return proofPage(path, lang);
  const home = fixturePage('/sted/afd/0045-08501', lang);
  const search = fixturePage('/soeg?q=plan', lang);
  const basket = fixturePage('/udvalg?sted=afd:0045-08501,afd:0045-08502', lang);
  if (home.kind !== 'place' || search.kind !== 'search' || basket.kind !== 'basket') return fixturePage(path, lang);
  const whole: PlacePage = { ...home, url: path };
  if (path.startsWith('/sted/plan/5123.2019-2026')) {
    return place(whole, 'plan', { keyFigures: home.place.keyFigures.map(partial) });
  }
  if (path.startsWith('/udvalg?sted=spaerret')) {
    const missing = fixturePage('/findes-ikke', lang);
    return missing.kind === 'not-available' ? { ...missing, url: path, basketLeft: 'afd:0045-08501' } : missing;
  }
  const count = Number(/\d+$/.exec(path)?.[0]);
  if (path.startsWith('/sted/org/0045')) {
    const children = numbered(40, 'afd');
    return place(whole, 'org', { children, merged: mergedOf(children) });
  }
  if (path.startsWith('/soeg?q=mange-')) {
    return { ...search, url: path, query: 'mange', hits: manyHits(count), total: 1204 } satisfies SearchPage;
  }
  if (path.startsWith('/udvalg?sted=fuldt-')) {
    const places = numbered(count, 'afd').map((one) => ({ sign: '+' as const, place: one }));
    return {
      ...basket,
      url: path,
      places,
      hidden: hiddenIn(
        ['T01', 'T02', 'T03', 'T17'],
        places.slice(0, 8).map((one) => one.place.key),
      ),
      jobs,
      colleagues: basket.saved.map((one) => ({ ...one, id: 's2', name: longName, owner: 'Afdelingen for analyse' })),
    } satisfies BasketPage;
  }
  return fixturePage(path, lang);
}
