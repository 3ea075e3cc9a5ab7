import { indexQuestion, methodsFor, ownMethod } from '../../../app/indices/index-question.ts';
import { openIndex } from '../../../app/indices/open-index.ts';
import { mapIndicatorsOf } from '../../../app/maps/open-map.ts';
import { groundUnder } from '../../../app/moves/flow-ground.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { IndexPage } from '../../web/page-data/index-page.ts';
import type { PageChoice } from '../../web/page-data/page-frame.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';
import { problemNotes } from './problem-notes.ts';

const unitNames: readonly { readonly id: string; readonly name: Text }[] = [
  { id: 'omr', name: { da: 'boligområder', en: 'housing areas' } },
  { id: 'kom', name: { da: 'kommuner (almene beboere)', en: 'municipalities (social housing residents)' } },
  { id: 'afd', name: { da: 'afdelinger', en: 'afdelinger' } },
];

const fixed = ['enhed', 'kommune', 'aar', 'metode', 'slags', 'sd'];
const everywhere: Text = { da: 'Hele landet', en: 'All of Denmark' };

/** `/overvaagning/indeks`: an index of areas. What a form got wrong is a note, and the first method is shown. */
export async function loadIndexPage(asked: PageRequest): Promise<LoadedPage> {
  const { context, reader, release } = asked;
  if (!release) throw new Problem('KV-A8', { folder: context.dataDir });
  const figures = mapIndicatorsOf(release).filter(({ kind, id }) => kind === 'rate' || id === 'indkomst');
  const known = figures.map(({ id }) => id);
  const { question, problems } = await questionOf(asked, known);
  const { index, stamp, kommuner, mayTake } = await openIndex(context, reader, question);
  const names = new Map(release.places.directory.kommuner.map(({ code, name }) => [code, name]));
  const methods = await methodsFor(context, reader);
  const own = new Set(reader.via === 'public' ? [] : await ownIds(asked));
  const weights = known.flatMap((id) => [`w_${id}`, `r_${id}`]);
  const notes = [...problemNotes(problems), ...unknownParameters(asked.query, [...fixed, ...weights])];
  const page = derive(index, (found): IndexPage => {
    const ground = groundUnder(
      release.places.directory,
      found.areas.map(({ x, y }) => ({ place: [x, y] as const, inside: true })),
    );
    const chosen = question.method.id;
    const { left, ...shown } = found;
    const missing = left.filter(({ why }) => why === 'missing').length;
    return {
      ...pageFrame(asked, { da: 'Indeks', en: 'Index' }, notes, release),
      kind: 'area-index',
      index: shown,
      left: { missing, small: left.length - missing },
      units: unitNames.map(({ id, name }) => ({ value: id, label: name, chosen: id === question.enhed })),
      kommuner: kommuneChoices(kommuner, names, question.kommune),
      years: [1, 2, 3, 5].map((n) => ({ value: `${n}`, label: yearsName(n), chosen: n === question.aar })),
      methods: [
        ...methods.map(({ id, name }) => ({ value: id, label: name, chosen: id === chosen, mine: own.has(id) })),
        {
          value: ownMethod,
          label: { da: 'Lav din egen', en: 'Make your own' },
          chosen: chosen === ownMethod,
          mine: false,
        },
      ],
      figures,
      query: new URLSearchParams(asked.query).toString(),
      maySave: reader.via !== 'public',
      ...(ground ? { ground } : {}),
      downloads: mayTake ? downloadsOf(asked.query) : [],
    };
  });
  return { kind: 'figures', page, reader, stamp: `${stamp} ${methods.map(({ id }) => id).join()}` };
}

async function ownIds({ context, reader }: PageRequest): Promise<readonly string[]> {
  const saved = await context.state.indexMethods(reader.id);
  return saved.filter(({ owner }) => owner === reader.id).map(({ id }) => id);
}

async function questionOf({ context, query }: PageRequest, known: readonly string[]) {
  try {
    return { question: await indexQuestion(context, query, known), problems: [] };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { question: await indexQuestion(context, { enhed: 'omr' }, known), problems: [error] };
  }
}

const yearsName = (n: number): Text => ({
  da: n === 1 ? 'det seneste år' : `de seneste ${n} år`,
  en: n === 1 ? 'the last year' : `the last ${n} years`,
});

const byName = new Intl.Collator('da');

function kommuneChoices(
  codes: readonly string[],
  names: ReadonlyMap<string, string>,
  chosen: string,
): readonly PageChoice[] {
  const kommuner = codes
    .map((code) => ({ value: code, name: names.get(code) ?? code }))
    .sort((a, b) => byName.compare(a.name, b.name))
    .map(({ value, name }) => ({ value, label: { da: name, en: name }, chosen: value === chosen }));
  return [{ value: '', label: everywhere, chosen: chosen === '' }, ...kommuner];
}

function downloadsOf(query: PageRequest['query']): IndexPage['downloads'] {
  const href = (form: string): string => `/api/v1/index?${new URLSearchParams({ ...query, form })}`;
  return [
    { format: 'xlsx', label: { da: 'Excel', en: 'Excel' }, href: href('xlsx') },
    { format: 'csv', label: { da: 'CSV', en: 'CSV' }, href: href('csv') },
    { format: 'json', label: { da: 'JSON', en: 'JSON' }, href: href('json') },
  ];
}
