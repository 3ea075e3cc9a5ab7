import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { chartWords } from '../words/chart.ts';
import { wordsIn } from '../words/message.ts';
import type { ChartLine, ChartModel, LinePoint } from './chart-model.ts';

// A change smaller than the two bands together may be rounding alone.
function isCertain(first: LinePoint, last: LinePoint): boolean {
  if (first.value === undefined || last.value === undefined) return false;
  const halfWidths = (first.high ?? first.value) - first.value + ((last.high ?? last.value) - last.value);
  return Math.abs(last.value - first.value) > halfWidths;
}

// Points that are no series are told one by one, never as a rise or a fall.
function pointsSentence(line: ChartLine, model: ChartModel & { kind: 'lines' }, lang: Lang): string | undefined {
  const told = line.points.flatMap(({ value, period }) =>
    value === undefined
      ? []
      : [`${formatNumber(value, model.decimals, lang)} ${model.unit[lang]} (${model.periods[period]?.[lang] ?? ''})`],
  );
  if (told.length === 0) return undefined;
  return `${line.name[lang]}: ${new Intl.ListFormat(lang, { type: 'conjunction' }).format(told)}.`;
}

function lineSentence(line: ChartLine, model: ChartModel & { kind: 'lines' }, lang: Lang): string | undefined {
  const w = wordsIn(chartWords, lang);
  const known = line.points.filter((point) => point.value !== undefined);
  if (model.apart) return pointsSentence(line, model, lang);
  const first = known[0];
  const last = known.at(-1);
  if (first?.value === undefined || last?.value === undefined || first === last) return undefined;
  const written = (value: number): string => `${formatNumber(value, model.decimals, lang)} ${model.unit[lang]}`;
  const verb = last.value > first.value ? w.rose : w.fell;
  const say = isCertain(first, last) ? verb : w.stood;
  const name = line.name[lang];
  const from = model.periods[first.period]?.[lang] ?? '';
  const to = model.periods[last.period]?.[lang] ?? '';
  return say(name, written(first.value), written(last.value), from, to);
}

/** One or two sentences that say what the chart shows, made from its figures; read aloud instead of the drawing. */
export function chartSummary(model: ChartModel, lang: Lang): string {
  const w = wordsIn(chartWords, lang);
  if (model.kind === 'lines') {
    const sentences = model.lines.filter((line) => line.own).map((line) => lineSentence(line, model, lang));
    return (
      sentences
        .filter((sentence) => sentence !== undefined)
        .slice(0, 2)
        .join(' ') || w.nothing
    );
  }
  const known = model.bars.filter((bar) => bar.value !== undefined);
  const largest = known.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0];
  if (largest?.value === undefined) return w.nothing;
  const value = `${formatNumber(largest.value, model.decimals, lang)} ${model.unit[lang]}`;
  return w.largest(model.period[lang], largest.name[lang], value);
}
