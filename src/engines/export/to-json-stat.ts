import type { Lang } from '../../domain/kernel/language.ts';
import type { Coverage, ShownPlace, TableAnswer } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import { numberOf, statusOf } from '../../domain/model/status-of.ts';
import type { ExportContext, ExportFormat } from './export-format.ts';
import { comparatorName } from './place-words.ts';

interface PlacedCells {
  readonly id: string;
  readonly place: ShownPlace;
  readonly name: string;
  readonly cells: TableAnswer['cells'];
  readonly coverage: Coverage | undefined;
}

function placesOf(answer: TableAnswer, lang: Lang): PlacedCells[] {
  const own = {
    id: answer.place.key,
    place: answer.place,
    name: answer.place.name[lang],
    cells: answer.cells,
    coverage: answer.coverage,
  };
  const others = answer.comparators.map((c) => ({
    id: `${c.place.key}:${c.variant}`,
    place: c.place,
    name: comparatorName(c, lang),
    cells: c.cells,
    coverage: c.coverage,
  }));
  return [own, ...others];
}

function dimension(label: string, entries: readonly (readonly [string, string])[]) {
  return {
    label,
    category: {
      index: entries.map(([id]) => id),
      label: Object.fromEntries(entries),
    },
  };
}

const labels = {
  sted: { da: 'Sted', en: 'Place' },
  raekke: { da: 'Række', en: 'Row' },
  maal: { da: 'Mål', en: 'Measure' },
  periode: { da: 'Periode', en: 'Period' },
} as const;

function flatCells(answer: TableAnswer, places: readonly PlacedCells[]): Cell[] {
  const notApplicable: Cell = { kind: 'missing', reason: 'not-applicable' };
  return places.flatMap((place) =>
    answer.rows.flatMap((_, r) =>
      answer.measures.flatMap((_m, m) => answer.periods.map((_p, p) => place.cells[r]?.[p]?.[m] ?? notApplicable)),
    ),
  );
}

/** `status` as JSON-stat has it: one string when every cell has it, otherwise the exceptions by position. */
function statusMember(cells: readonly Cell[]): { readonly status?: string | Record<string, string> } {
  const codes = cells.map(statusOf);
  const first = codes[0] ?? '';
  if (codes.every((code) => code === first)) return first === '' ? {} : { status: first };
  return { status: Object.fromEntries(codes.map((code, i) => [String(i), code]).filter(([, code]) => code !== '')) };
}

/** When the figures were last changed: when their release was made, whenever they are asked for. */
function updatedOf(answer: TableAnswer | undefined): { readonly updated?: string } {
  return answer?.released === undefined ? {} : { updated: answer.released };
}

/**
 * One answer as a JSON-stat 2.0 dataset with dimensions sted × raekke × maal × periode. Hidden and missing values are
 * null with a status; verdicts are null with the word in `extension.verdicts` by position.
 */
export function jsonStatDataset(answer: TableAnswer, context: ExportContext) {
  const { lang } = context;
  const places = placesOf(answer, lang);
  const cells = flatCells(answer, places);
  const verdicts = cells.flatMap((cell, i) => (cell.kind === 'verdict' ? [[String(i), cell.verdict]] : []));
  return {
    version: '2.0',
    class: 'dataset',
    label: `${answer.table} ${answer.title[lang]}`,
    source: answer.register[lang],
    ...updatedOf(answer),
    note: answer.notes.map((note) => note[lang]),
    id: ['sted', 'raekke', 'maal', 'periode'],
    size: [places.length, answer.rows.length, answer.measures.length, answer.periods.length],
    role: { geo: ['sted'], metric: ['maal'], time: ['periode'] },
    dimension: {
      sted: dimension(
        labels.sted[lang],
        places.map((p) => [p.id, p.name] as const),
      ),
      raekke: dimension(
        labels.raekke[lang],
        answer.rows.map((r) => [r.code, r.label[lang]] as const),
      ),
      maal: measureDimension(answer, lang),
      periode: dimension(
        labels.periode[lang],
        answer.periods.map((p) => [p.id, p.label[lang]] as const),
      ),
    },
    value: cells.map((cell) => numberOf(cell) ?? null),
    ...statusMember(cells),
    extension: {
      kvarter: {
        release: answer.release,
        edition: answer.edition,
        synthetic: answer.synthetic,
        table: answer.table,
        definitionVersion: answer.definitionVersion,
        roundedTo: answer.roundedTo,
        statusLabels: Object.fromEntries(context.statuses.map((s) => [s.code === '' ? 'ok' : s.code, s.word[lang]])),
        verdicts: Object.fromEntries(verdicts),
        coverage: Object.fromEntries(places.flatMap(({ id, coverage }) => (coverage ? [[id, coverage]] : []))),
      },
    },
  };
}

function measureDimension(answer: TableAnswer, lang: Lang) {
  const base = dimension(
    labels.maal[lang],
    answer.measures.map((m) => [m.id, m.label[lang]] as const),
  );
  const unit = Object.fromEntries(answer.measures.map((m) => [m.id, { label: m.unit[lang], decimals: m.decimals }]));
  return { ...base, category: { ...base.category, unit } };
}

/** JSON-stat 2.0: a dataset for one table, a collection with embedded datasets for several. */
export const jsonStatFormat: ExportFormat = {
  id: 'json-stat',
  extension: 'json',
  mediaType: 'application/json; charset=utf-8',
  name: { da: 'JSON-stat 2.0', en: 'JSON-stat 2.0' },
  write: async (answers, context) => {
    const datasets = answers.content.map((answer) => jsonStatDataset(answer, context));
    const whole =
      datasets.length === 1
        ? datasets[0]
        : { version: '2.0', class: 'collection', ...updatedOf(answers.content[0]), link: { item: datasets } };
    return new TextEncoder().encode(JSON.stringify(whole));
  },
};
