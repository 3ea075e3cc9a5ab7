import { indexMethods, statusClasses } from '../../domain/definitions/index-methods/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaIndexMethod, IndexUnits, IndexVariable, SavedIndexMethod } from '../../domain/model/area-index.ts';
import type { AppContext } from '../context/app-context.ts';

/** What is asked of an index. */
export interface IndexAsked {
  readonly enhed: IndexUnits;
  /** Code of the one kommune whose areas are scored; '' = all there are. */
  readonly kommune: string;
  readonly method: AreaIndexMethod;
  /** Years that the development is over. */
  readonly aar: number;
}

/** Name of a method that an address writes. */
export const ownMethod = 'egen';

/** What an index can be of. */
export const indexUnits: readonly IndexUnits[] = ['omr', 'kom', 'afd'];
/** Most years that a development is over. */
export const mostYears = 5;
/** Years that a development is over where nobody says. */
export const usualYears = 2;
const heaviest = 100;

/**
 * Reads a question about an index. A method is a definition's or a saved one's id, or `egen` with a weight and a
 * direction for each key figure (`w_krit_indkomst=1&r_krit_indkomst=-1`).
 * @throws Problem KV-L70 on a saved method that is not there, KV-L71 on one without key figures, KV-A5 on a word that is none
 */
export async function indexQuestion(
  context: AppContext,
  asked: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): Promise<IndexAsked> {
  const enhed = indexUnits.find((one) => one === (asked.enhed || 'omr'));
  if (!enhed)
    throw new Problem('KV-A5', { parameter: 'enhed', found: `${asked.enhed}`, valid: indexUnits.join(' / ') });
  const aar = Number(asked.aar || usualYears);
  if (!Number.isInteger(aar) || aar < 1 || aar > mostYears) {
    throw new Problem('KV-A5', { parameter: 'aar', found: `${asked.aar}`, valid: `1-${mostYears}` });
  }
  return { enhed, aar, kommune: asked.kommune ?? '', method: await methodOf(context, asked, known) };
}

async function methodOf(
  context: AppContext,
  asked: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): Promise<AreaIndexMethod> {
  const id = asked.metode || (indexMethods[0]?.id ?? ownMethod);
  const defined = indexMethods.find((one) => one.id === id);
  if (defined) return defined;
  if (id !== ownMethod) {
    const saved = /^i_[0-9a-f]{12}$/.test(id) ? await context.state.indexMethod(id) : undefined;
    if (!saved) throw new Problem('KV-L70', { id: id.slice(0, 20) });
    return methodFrom(saved);
  }
  const variables = known.flatMap((figure): readonly IndexVariable[] => {
    const written = (asked[`w_${figure}`] ?? '').trim().replace(',', '.');
    if (written === '') return [];
    const weight = Number(written);
    if (!Number.isFinite(weight) || weight < 0 || weight > heaviest) {
      throw new Problem('KV-A5', { parameter: `w_${figure}`, found: written.slice(0, 20), valid: `0-${heaviest}` });
    }
    return weight === 0 ? [] : [{ id: figure, weight, direction: asked[`r_${figure}`] === '-1' ? -1 : 1 }];
  });
  if (variables.length === 0) throw new Problem('KV-L71', { known });
  return ownOf(asked.slags === 'rank-exponential' ? 'rank-exponential' : 'z-sum', asked.sd ?? '', variables);
}

function ownOf(kind: AreaIndexMethod['kind'], sd: string, variables: readonly IndexVariable[]): AreaIndexMethod {
  return {
    id: ownMethod,
    name: { da: 'Din egen', en: 'Your own' },
    about: { da: 'Sat sammen af dig.', en: 'Put together by you.' },
    kind,
    variables,
    sd: sd === 'sample' ? 'sample' : 'population',
    classes: kind === 'z-sum' ? statusClasses : [],
  };
}

/** A method as it is saved: `z-sum;population;krit_indkomst:1:-1,…`. */
export function writeMethod({ kind, sd, variables }: AreaIndexMethod): string {
  return `${kind};${sd};${variables.map(({ id, weight, direction }) => `${id}:${weight}:${direction}`).join()}`;
}

/** A saved method. */
export function methodFrom({ id, name, by, method }: SavedIndexMethod): AreaIndexMethod {
  const [kind, sd = '', list = ''] = method.split(';');
  const variables = list.split(',').flatMap((one): readonly IndexVariable[] => {
    const [figure = '', weight, direction] = one.split(':');
    return figure === '' ? [] : [{ id: figure, weight: Number(weight), direction: direction === '-1' ? -1 : 1 }];
  });
  return {
    ...ownOf(kind === 'rank-exponential' ? kind : 'z-sum', sd, variables),
    id,
    name: { da: name, en: name },
    about: { da: `Gemt af ${by.da}.`, en: `Saved by ${by.en}.` },
  };
}

/** Methods a reader can choose: definitions, own and shared ones. */
export async function methodsFor(context: AppContext, reader: Reader): Promise<readonly AreaIndexMethod[]> {
  const saved = reader.via === 'public' ? [] : await context.state.indexMethods(reader.id);
  return [...indexMethods, ...saved.map(methodFrom)];
}
