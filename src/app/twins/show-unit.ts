import { decToNumber } from '../../domain/kernel/decimal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { ShownTwinUnit, ShownTwinVariable, TwinValue } from '../../domain/model/twin-answer.ts';
import type { TwinVariableDefinition } from '../../domain/model/twin-variable.ts';
import type { PreparedMethod } from './twin-methods.ts';
import type { TwinPopulation } from './twin-population.ts';
import { isHidden } from './twin-subject.ts';
import { formNames, kindNames } from './twin-words.ts';

/**
 * The variables an answer shows: those of the method first, then what is shown beside. Key figures of accounts stand
 * by themselves unless the method asks for them.
 */
export function shownVariables(
  population: TwinPopulation,
  prepared: PreparedMethod,
  periodOf: (group: string) => string | undefined,
): readonly ShownTwinVariable[] {
  const { space, method } = prepared;
  const weighed = method.variables.map(({ key }) => key);
  const beside = population.variables.filter(({ key, source }) => !weighed.includes(key) && source.kind !== 'account');
  const ofMethod = weighed.flatMap((key) => population.variables.find((variable) => variable.key === key) ?? []);
  return [...ofMethod, ...beside].map((variable) => {
    const used = space.variables.find(({ key }) => key === variable.key);
    const asked = method.variables.find(({ key }) => key === variable.key);
    const dropped = space.dropped.some(({ key }) => key === variable.key);
    const period = periodOf(variable.dates);
    return {
      ...lookOf(variable),
      weight: used?.weight ?? 0,
      scaling: asked?.scaling ?? 'z',
      ...(asked?.cap ? { cap: { low: decToNumber(asked.cap.low), high: decToNumber(asked.cap.high) } } : {}),
      ...(dropped ? { dropped } : {}),
      ...(used ? { population: used.spread } : {}),
      ...(period === undefined ? {} : { period }),
    };
  });
}

function lookOf(
  variable: TwinVariableDefinition,
): Pick<ShownTwinVariable, 'key' | 'name' | 'about' | 'unit' | 'format' | 'decimals'> {
  const { key, name, about, unit, format, decimals } = variable;
  return { key, name, about, unit, format, decimals };
}

/** A unit with its values, as everybody may see them. */
export function showUnit(
  content: ReleaseContent,
  population: TwinPopulation,
  variables: readonly ShownTwinVariable[],
  at: number,
): ShownTwinUnit {
  const unit = population.units[at];
  const { directory } = content;
  const regionName = directory.regioner.find(({ code }) => code === unit?.region)?.name ?? '';
  const leftOut = population.leftOut[at] ?? 0;
  const form = population.forms[at];
  const kind = population.kinds[at];
  return {
    key: `${population.level === 'afdeling' ? 'afd' : 'org'}:${unit?.id ?? ''}`,
    name: unit?.name ?? '',
    organisation: {
      number: unit?.organisation ?? '',
      name: directory.organisationer.find(({ nr }) => nr === unit?.organisation)?.name ?? '',
    },
    kommune: {
      code: unit?.kommune ?? '',
      name: directory.kommuner.find(({ code }) => code === unit?.kommune)?.name ?? '',
    },
    region: { da: regionName, en: regionName },
    values: variables.map((variable) => valueFor(population, variable, at)),
    ...(leftOut > 0 ? { leftOut } : {}),
    ...(form ? { byggeart: formNames[form] } : {}),
    ...(kind ? { boligtype: kindNames[kind] } : {}),
    ...(unit?.x === undefined || unit.y === undefined ? {} : { x: Math.round(unit.x), y: Math.round(unit.y) }),
  };
}

function valueFor(population: TwinPopulation, { key, cap, weight }: ShownTwinVariable, at: number): TwinValue {
  const value = population.columns.get(key)?.[at] ?? Number.NaN;
  if (Number.isNaN(value)) {
    return { status: isHidden(population, key, at) ? 'hidden' : 'missing' };
  }
  if (cap && weight > 0 && value > cap.high) return { status: 'shown', value, capped: 'high' };
  if (cap && weight > 0 && value < cap.low) return { status: 'shown', value, capped: 'low' };
  return { status: 'shown', value };
}
