import type { Command } from '../shell/command.ts';
import { unknownJob } from '../shell/usage-error.ts';
import type { CalcJob } from './calc-job.ts';

/** Every calculation, loaded when it is used. A new one is a file, a line here and its options below. */
const jobs: Readonly<Record<string, () => Promise<CalcJob>>> = {
  protect: async () => (await import('./calc-protect.ts')).calcProtect,
  suppress: async () => (await import('./calc-suppress.ts')).calcSuppress,
  audit: async () => (await import('./calc-audit.ts')).calcAudit,
  twins: async () => (await import('./calc-twins.ts')).calcTwins,
  efficiency: async () => (await import('./calc-efficiency.ts')).calcEfficiency,
  classify: async () => (await import('./calc-classify.ts')).calcClassify,
  index: async () => (await import('./calc-index.ts')).calcIndex,
  dissimilarity: async () => (await import('./calc-dissimilarity.ts')).calcDissimilarity,
  'family-dwellings': async () => (await import('./calc-family-dwellings.ts')).calcFamilyDwellings,
  allocate: async () => (await import('./calc-allocate.ts')).calcAllocate,
  placement: async () => (await import('./calc-placement.ts')).calcPlacement,
};

const usage = [
  'protect --leaves L.csv --units U.csv --base 5 [--groupings mun] [--seed HEX] --out P.csv',
  'suppress --leaves L.csv --units U.csv --max 4 [--groupings mun[,org,plan]] [--singletons] [--bounds 3] --out S.csv',
  'audit --leaves L.csv --units U.csv --pattern S.csv [--groupings mun[,org,plan]] [--stage a|b] [--max 4] [--zeros hidden] [--json]',
  'twins --input F.csv --id COL --variables A,B [--scaling z|none|minmax] [--weights 1,1] [--caps A:0.25:1] [--nearest 5]',
  'efficiency --input F.csv --id COL --group region,type --items c109,c110 [--minimum-peers 30]',
  'classify --input F.csv --list-date 2017-12-01 [--convicted-national 0.66]',
  'index --input F.csv --id COL --method M.json',
  'dissimilarity --input F.csv --group A --rest B',
  'family-dwellings --family 820 [--other 230] [--built 0] [--demolished 150] [--commercial-m2 5600]',
  'allocate --input F.csv --frame 140000000 [--rate 700] [--co-financing 0.25] [--sharing trin|pro_rata] [--json]',
  'placement --households H.csv --vacancies V.csv --areas A.csv [--proposal P.csv] [--json]',
].join(' | ');

/** Disclosure control, twins, efficiency, criteria and indices on one's own files, with neither vault nor release. */
export const calc: Command = {
  name: 'calc',
  usage: { da: usage, en: usage },
  about: {
    da: 'Regner på egne filer: beskytter en tabel, efterprøver hvad der kan regnes ud af den, finder tvillinger eller effektivitet, giver områder klasse, indeks eller adskillelse, fordeler en bevillingsramme eller husstande på ledige boliger. audit uden --json slutter med kode 1, når et lille antal kan regnes ud; filer, der ikke kan bruges, giver kode 2.',
    en: 'Works on your own files: protects a table, checks what can be computed from it, finds twins or efficiency, gives areas a class, an index or their dissimilarity, hands out a grant frame, distributes households over vacant homes. audit without --json ends with code 1 when a small count can be computed; files that cannot be used give code 2.',
  },
  options: {
    leaves: { type: 'string' },
    units: { type: 'string' },
    groupings: { type: 'string' },
    out: { type: 'string' },
    base: { type: 'string' },
    seed: { type: 'string' },
    max: { type: 'string' },
    singletons: { type: 'boolean' },
    bounds: { type: 'string' },
    pattern: { type: 'string' },
    stage: { type: 'string' },
    zeros: { type: 'string' },
    json: { type: 'boolean' },
    input: { type: 'string' },
    id: { type: 'string' },
    variables: { type: 'string' },
    scaling: { type: 'string' },
    weights: { type: 'string' },
    caps: { type: 'string', multiple: true },
    nearest: { type: 'string' },
    group: { type: 'string' },
    items: { type: 'string' },
    'minimum-peers': { type: 'string' },
    'list-date': { type: 'string' },
    'convicted-national': { type: 'string' },
    method: { type: 'string' },
    rest: { type: 'string' },
    family: { type: 'string' },
    other: { type: 'string' },
    built: { type: 'string' },
    demolished: { type: 'string' },
    'commercial-m2': { type: 'string' },
    households: { type: 'string' },
    vacancies: { type: 'string' },
    areas: { type: 'string' },
    proposal: { type: 'string' },
    frame: { type: 'string' },
    rate: { type: 'string' },
    'co-financing': { type: 'string' },
    sharing: { type: 'string' },
  },
  run: async (invocation) => {
    const [name = ''] = invocation.words;
    const load = Object.hasOwn(jobs, name) ? jobs[name] : undefined;
    if (!load) throw unknownJob(invocation, Object.keys(jobs));
    return await (await load())(invocation);
  },
};
