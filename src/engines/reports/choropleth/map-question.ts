import type { MapLayerId } from '../../../domain/model/area-map.ts';
import type { MapClassing, MapOrder, MapOverlay, MapQuestion } from '../../../domain/model/map-question.ts';

/** A parameter of an address that could not be used, and what could be. */
export interface UnusableParameter {
  readonly parameter: string;
  readonly found: string;
  readonly valid: string;
}

/** What a map shows when an address says nothing. */
export const usualMap: MapQuestion = {
  lag: 'kom',
  tal: 'boern',
  periode: '',
  mod: '',
  klasser: 'kvantil',
  kommune: '',
  soeg: '',
  sorter: 'tal',
  ned: true,
  side: 1,
  sted: '',
  vis: [],
  tvilling: '',
  udsnit: '',
  udgave: '',
};

/** Rows of the table on one page. */
export const rowsOfPage = 50;

const classings: readonly MapClassing[] = ['kvantil', 'lige', 'graense', 'land'];
const orders: readonly MapOrder[] = ['navn', 'sted', 'tal', 'foer', 'aendring'];
const overlays: readonly MapOverlay[] = ['kommuner', 'planer', 'tvillinger', 'baggrund', 'navne', 'tal'];
const layerPattern = /^(afd|plan|omr|kom|net1km|net100m|t\d{4}(\.\d{1,3})?)$/;
const longestText = 100;
const longestSelection = 8000;

/** Names of the parameters of a map's address, in their order. */
export const mapParameters: readonly (keyof MapQuestion)[] = [
  'lag',
  'tal',
  'periode',
  'mod',
  'klasser',
  'kommune',
  'soeg',
  'sorter',
  'ned',
  'side',
  'sted',
  'vis',
  'tvilling',
  'udsnit',
  'udgave',
];

type Asked = Readonly<Record<string, string | undefined>>;

// A number as people know it: 0045-08501 is an afdeling, 0045 an organisation.
function keyOfUnit(written: string): string {
  if (/^\d{4}$/.test(written)) return `org:${written}`;
  return written === '' || written.includes(':') ? written : `afd:${written}`;
}

/** Reads an address; what cannot be used keeps its usual value and is told. Whether layers and key figures exist is not asked here. */
export function readMapQuestion(asked: Asked): {
  readonly question: MapQuestion;
  readonly unusable: readonly UnusableParameter[];
} {
  const unusable: UnusableParameter[] = [];
  const text = (name: keyof MapQuestion, pattern: RegExp, valid: string): string | undefined => {
    const found = asked[name]?.trim();
    if (found === undefined || found === '') return undefined;
    if (pattern.test(found)) return found;
    unusable.push({ parameter: name, found: found.slice(0, longestText), valid });
    return undefined;
  };
  const oneOf = <T extends string>(name: keyof MapQuestion, valid: readonly T[]): T | undefined => {
    const found = text(name, new RegExp(`^(${valid.join('|')})$`), valid.join(' / '));
    return valid.find((one) => one === found);
  };
  const vis = (asked.vis ?? '').split(',').filter((one) => one !== '');
  for (const one of vis) {
    if (!overlays.some((known) => known === one)) {
      unusable.push({ parameter: 'vis', found: one.slice(0, longestText), valid: overlays.join(' / ') });
    }
  }
  const lag = text('lag', layerPattern, 'afd / plan / omr / kom / net1km / net100m / t5713.11');
  const question: MapQuestion = {
    lag: (lag as MapLayerId | undefined) ?? usualMap.lag,
    tal: text('tal', /^[a-z_]{1,40}$/, 'boern') ?? usualMap.tal,
    periode: text('periode', /^[\w-]{1,20}$/, 'åååå') ?? '',
    mod: text('mod', /^[\w-]{1,20}$/, 'åååå') ?? '',
    klasser: oneOf('klasser', classings) ?? usualMap.klasser,
    kommune: text('kommune', /^\d{3}$/, '657') ?? '',
    soeg: (asked.soeg ?? '').trim().slice(0, longestText),
    sorter: oneOf('sorter', orders) ?? usualMap.sorter,
    ned: asked.sorter === undefined || asked.sorter === '' ? usualMap.ned : asked.ned === 'ja',
    side: Number(text('side', /^[1-9]\d{0,3}$/, '1') ?? 1),
    sted: (asked.sted ?? '').trim().slice(0, longestSelection),
    vis: overlays.filter((known) => vis.includes(known)),
    tvilling: keyOfUnit(text('tvilling', /^(afd:|org:)?[\w-]{1,20}$/, '0045-08501') ?? ''),
    udsnit: text('udsnit', /^\d{6,7},\d{7},\d{1,5}(\.\d)?$/, '540000,6200000,400') ?? '',
    udgave: text('udgave', /^r_[0-9a-f]{16}$/, 'r_ + 16') ?? '',
  };
  return { question, unusable };
}

/** A question as the fields of an address; what is as usual is left out. */
export function mapFields(question: MapQuestion): readonly (readonly [string, string])[] {
  return mapParameters.flatMap((name): readonly (readonly [string, string])[] => {
    if (name === 'ned') {
      const usual = question.sorter === usualMap.sorter && question.ned === usualMap.ned;
      return usual || !question.ned ? [] : [['ned', 'ja']];
    }
    const written = String(question[name]);
    const isUsual = written === String(usualMap[name]);
    // An order turned away from the usual names itself, or its direction would be lost.
    if (name === 'sorter' && isUsual && !question.ned) return [['sorter', written]];
    return isUsual ? [] : [[name, written]];
  });
}

/** The address of a question after `?`, with some of it changed; '' when all is as usual. */
export function mapQuery(question: MapQuestion, change: Partial<MapQuestion> = {}): string {
  return mapFields({ ...question, ...change })
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',')}`)
    .join('&');
}
