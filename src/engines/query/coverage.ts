import type { Text } from '../../domain/kernel/language.ts';
import type { Coverage } from '../../domain/model/answer.ts';
import type { SeriesBreak, TablePeriod } from '../../domain/model/period.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { AtomSystem } from './cube.ts';
import { addressDays, type Footing, livingMembers } from './footing.ts';
import type { QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { listOf } from './show-place.ts';
import { namesApart } from './unit-names.ts';

/** Names listed in a sentence before the rest are only counted. */
const namesInSentence = 12;

/** Names of units as in a sentence, the rest of a long list counted. `beside` are those the sentence names too. */
export function namesOf(context: QueryContext, units: readonly number[], beside: readonly number[] = []): Text {
  const names = namesApart(context.places, units, beside);
  const rest = names.length - namesInSentence;
  const more: readonly Text[] = rest > 0 ? [{ da: `${rest} andre`, en: `${rest} others` }] : [];
  return listOf([...names.slice(0, namesInSentence), ...more]);
}

/** The two sides of the atoms that the border of a selection cuts: its own members and the others, as unit numbers. */
export interface CutAtoms {
  readonly inside: readonly number[];
  readonly outside: readonly number[];
}

/** Members of the atoms that a selection cuts, in the order of their numbers. */
export function cutAtoms(
  context: QueryContext,
  system: AtomSystem,
  footing: Footing,
  definition: TableDefinition,
  period: TablePeriod,
): CutAtoms {
  const days = addressDays(definition, period);
  const chosen = new Set(footing.resolved.units);
  const members = footing.broken
    .flatMap((atom) => livingMembers(system, context.places, atom, days))
    .sort((a, b) => a - b);
  return { inside: members.filter((m) => chosen.has(m)), outside: members.filter((m) => !chosen.has(m)) };
}

const isAfdeling = (context: QueryContext, unit: number): boolean =>
  context.places.directory.units[unit]?.afdeling !== undefined;

function howMany(included: number, of: number): Text {
  if (of === 0) return { da: '', en: '' };
  if (included < of) {
    return {
      da: `${included} af ${of} afdelinger indgår. `,
      en: `${included} of ${of} afdelinger ${included === 1 ? 'is' : 'are'} included. `,
    };
  }
  if (of === 1) return { da: 'Afdelingen indgår. ', en: 'The afdeling is included. ' };
  return { da: `Alle ${of} afdelinger indgår. `, en: `All ${of} afdelinger are included. ` };
}

function whyLeft(context: QueryContext, { inside, outside }: CutAtoms, isSum: boolean): Text {
  const names = namesOf(context, inside);
  // "Øvrige beboere i …" is one unit but many people.
  const [only, next] = inside;
  const isOne = next === undefined && only !== undefined && isAfdeling(context, only);
  const { units } = context.places.directory;
  const own = new Set(inside.flatMap((n) => units[n]?.afdeling ?? []));
  const isRest = outside.every((n) => own.has(units[n]?.afdeling ?? ''));
  const few = outside.length === 1 ? { da: 'en afdeling', en: 'an afdeling' } : { da: 'afdelinger', en: 'afdelinger' };
  const others = isRest ? { da: 'resten af afdelingen', en: 'the rest of the afdeling' } : few;
  const border = isSum ? { da: 'udvalget', en: 'the selection' } : { da: 'stedet', en: 'the place' };
  return {
    da: `${names.da} indgår ikke, fordi ${isOne ? 'den' : 'de'} kun vises samlet med ${others.da} uden for ${border.da}.`,
    en: `${names.en} ${isOne ? 'is' : 'are'} not included, because ${isOne ? 'it is' : 'they are'} shown only together with ${others.en} outside ${border.en}.`,
  };
}

/**
 * How much of a selection its figures in a table are about in one period; undefined when it is all of it, and when
 * nothing is shown. Made from public structure only: which afdelinger a place holds and which are shown together.
 * @source diskretion.md section 3
 */
export function coverageOf(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  footing: Footing | undefined,
  period: TablePeriod | undefined,
): Coverage | undefined {
  if (footing?.state !== 'shown' || footing.broken.length === 0 || period === undefined) return undefined;
  const cut = cutAtoms(context, context.cubeOf(definition.id).system, footing, definition, period);
  if (cut.inside.length === 0) return undefined;
  const { included, of } = countsOf(context, footing);
  const [count, why] = [howMany(included, of), whyLeft(context, cut, resolver.selection.terms.length > 1)];
  const left = namesApart(context.places, cut.inside).map(({ da }) => da);
  return { included, of, left, reason: { da: `${count.da}${why.da}`, en: `${count.en}${why.en}` } };
}

const cutsNothing = ({ broken }: Footing): boolean => broken.length === 0;

/** Units left out in a period, as text to compare by: '' is none. Undefined when nothing is shown. */
function leftIn(
  context: QueryContext,
  definition: TableDefinition,
  footing: Footing | undefined,
  period: TablePeriod | undefined,
): string | undefined {
  if (footing?.state !== 'shown' || period === undefined) return undefined;
  if (footing.broken.length === 0) return '';
  return cutAtoms(context, context.cubeOf(definition.id).system, footing, definition, period).inside.join();
}

/** Afdelinger in the figures of a period, of those of the place. Equal when nothing is left out. */
export function countsOf(context: QueryContext, footing: Footing): { readonly included: number; readonly of: number } {
  const { units } = context.places.directory;
  const afdelingerOf = (of: readonly number[]) => new Set(of.flatMap((n) => units[n]?.afdeling ?? []));
  const of = afdelingerOf(footing.resolved.units);
  if (footing.units.length === footing.resolved.units.length) return { included: of.size, of: of.size };
  // An afdeling of which a part is left out is not in the figures as a whole.
  const held = new Set(footing.units);
  const left = afdelingerOf(footing.resolved.units.filter((n) => !held.has(n)));
  return { included: of.difference(left).size, of: of.size };
}

/**
 * Breaks where other afdelinger are left out than in the period before: a merged unit that begins to reach outside the
 * place takes its residents out of the series from one year to the next, though nobody moved.
 */
export function coverageBreaks(
  context: QueryContext,
  definition: TableDefinition,
  footings: readonly Footing[],
  periods: readonly TablePeriod[],
): readonly SeriesBreak[] {
  if (footings.every(cutsNothing)) return [];
  const left = footings.map((footing, p) => leftIn(context, definition, footing, periods[p]));
  return periods.flatMap((period, p): readonly SeriesBreak[] => {
    const [earlier, present] = [footings[p - 1], footings[p]];
    if (left[p - 1] === undefined || left[p] === undefined || left[p - 1] === left[p]) return [];
    if (earlier === undefined || present === undefined) return [];
    const [before, now] = [countsOf(context, earlier), countsOf(context, present)];
    const text: Text = {
      da: `${now.included} af ${now.of} afdelinger indgår fra og med ${period.label.da}, før ${before.included} af ${before.of}. Ændringen kan derfor skyldes, hvem der er med.`,
      en: `${now.included} of ${now.of} afdelinger are included from ${period.label.en}, before that ${before.included} of ${before.of}. A change may therefore come from who is counted.`,
    };
    return [{ table: definition.id, from: period.id, text, source: 'Kvarter, diskretionering' }];
  });
}

/** A note on what is left out in earlier periods only; the newest period's is told by its coverage. */
export function leftBefore(
  context: QueryContext,
  definition: TableDefinition,
  footings: readonly Footing[],
  periods: readonly TablePeriod[],
): readonly Text[] {
  if (footings.every(cutsNothing)) return [];
  const { system } = context.cubeOf(definition.id);
  const cutIn = (p: number): readonly number[] => {
    const [footing, period] = [footings[p], periods[p]];
    if (footing?.state !== 'shown' || footing.broken.length === 0 || period === undefined) return [];
    return cutAtoms(context, system, footing, definition, period).inside;
  };
  const now = new Set(cutIn(periods.length - 1));
  const before = new Set(periods.slice(0, -1).flatMap((_, p) => cutIn(p).filter((n) => !now.has(n))));
  if (before.size === 0) return [];
  const inOrder = [...before].sort((a, b) => a - b);
  const names = namesOf(context, inOrder);
  const one = before.size === 1;
  return [
    {
      da: `I nogle af de tidligere perioder indgår ${names.da} ikke, fordi ${one ? 'den' : 'de'} dengang kun vises samlet med andre.`,
      en: `In some of the earlier periods ${names.en} ${one ? 'is' : 'are'} not included, because ${one ? 'it was' : 'they were'} then shown only together with others.`,
    },
  ];
}
