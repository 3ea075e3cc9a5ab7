import type { TwinAnswer } from '../../domain/model/twin-answer.ts';
import type { TwinQuestion } from '../../domain/model/twin-question.ts';
import { hasFilters } from './twin-filters.ts';
import { readTwinQuestion, writeTwinQuestion } from './twin-question.ts';

/** The comparator that is the twins of the place itself, on the widest basis it has. */
export const ownTwins = 'tvillinger';

/** How a set of twins is written as a comparator, for messages. */
export const twinSetForm = 'tvillinger:0045-08501:kombineret:5';

// tvillinger:<unit>:<basis>:<number>:<where they are sought>, of which all but the first may be left out, and then
// !<field>=<value> as the twin page's address has them. Comparators are parted by commas and semicolons, so a list of
// values is parted by tildes.
const form =
  /^tvillinger(?::(?:(?:afd|org):)?(\d{4}(?:-\d{5})?)(?::([a-z-]+)(?::(\d{1,3})(?::(kom|reg)-(\d{3}))?)?)?)?((?:![a-z_]+=[^!=]*)*)$/;
const fields = [
  ...['variable', 'region', 'kommune', 'omraade', 'byggeart', 'boligtype', 'egen'],
  ...['le_fra', 'le_til', 'aar_fra', 'aar_til', 'regnskab', 'effektivitet'],
] as const;

/** The question a comparator asks; undefined where it is no set of twins or cannot be read. */
export function readTwinSet(entry: string): TwinQuestion | undefined {
  const parts = form.exec(entry);
  if (!parts) return undefined;
  const [, sted, basis, antal, area, code, more = ''] = parts;
  const asked = more
    .split('!')
    .slice(1)
    .map((field) => field.split('='));
  if (asked.some(([name = '']) => !fields.some((known) => known === name))) return undefined;
  const { question, problems } = readTwinQuestion({
    ...(area === 'kom' ? { kommune: code } : {}),
    ...(area === 'reg' ? { region: code } : {}),
    ...Object.fromEntries(asked.map(([name = '', value = '']) => [name, value.replaceAll('~', ',')])),
    sted,
    basis,
    antal,
  });
  const withoutVariables = question.basis === 'egne' && question.variable.length === 0;
  return problems.length > 0 || withoutVariables ? undefined : question;
}

/** A question as a comparator writes it: a rule that finds the same list, next year too. */
export function writeTwinSet({ subject, basis, asked }: TwinAnswer, question: TwinQuestion): string {
  const id = subject.key.slice(subject.key.indexOf(':') + 1);
  const { region, kommune, ...others } = question.filters;
  const short = basis !== 'egne' && !hasFilters({ ...others, region: [], kommune: [] });
  const where = [...kommune.map((code) => `kom-${code}`), ...region.map((code) => `reg-${code}`)];
  if (short && where.length < 2) return [ownTwins, id, basis, asked, ...where].join(':');
  const written = new URLSearchParams(writeTwinQuestion({ ...question, basis }));
  const more = fields.flatMap((name) => {
    const value = written.get(name);
    return value === null ? [] : [`!${name}=${value.replaceAll(',', '~')}`];
  });
  return `${[ownTwins, id, basis, asked].join(':')}${more.join('')}`;
}
