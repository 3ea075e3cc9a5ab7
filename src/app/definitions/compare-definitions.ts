import { comparedWords } from '../../domain/definitions/monitoring/compared-words.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { ComparedRule, ComparedWords } from '../../domain/model/compared-definition.ts';
import { decimalsOf, unitOf } from '../../domain/model/figure-look.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { Formula } from '../../domain/model/table-definition.ts';
import { derive } from '../../engines/protect/seal.ts';
import { answerParts, type PartFormula } from '../../engines/query/answer-parts.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeeSelection } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';

/** The words compared for a place, and the right that showed them. */
export interface OpenedWords {
  readonly words: Protected<ComparedWords>;
  readonly release: OpenRelease;
  readonly why: AccessVerdict;
}

const table = 'T24';
const wholeCountry = 'land:000';
const missing: Cell = { kind: 'missing', reason: 'not-delivered' };

/** What each rule gives for a place. @throws Problem KV-A2, KV-A8, KV-Q* as a table */
export async function compareDefinitions(context: AppContext, reader: Reader, sted: string): Promise<OpenedWords> {
  const release = await context.desk.openFor(reader);
  const selection = parseSelection(sted);
  const why = maySeeSelection(reader, selection, scopeOf(context, release, table));
  await logUse(context, reader, { action: 'table', object: `${table} ${sted}`, release: release.manifest.id }, why);
  if (!why.allowed) throw new Problem('KV-A2', { asked: sted.slice(0, 100) });
  return { words: derive(release.release, (content) => wordsOf(content, selection)), release, why };
}

/** Compares the words for the whole country beside the server: what every place is asked by is made with it. */
export async function prepareWords(release: OpenRelease, { pause, signal }: Preparation): Promise<void> {
  await pause();
  if (!signal.aborted) derive(release.release, (content) => wordsOf(content, parseSelection(wholeCountry)));
}

/** A rule as a part to ask for, with how its figure looks. */
interface Asked {
  readonly rule: ComparedRule;
  readonly parts: readonly PartFormula[];
  readonly look: Pick<ComparedWords['words'][number]['rules'][number], 'unit' | 'decimals'>;
}

// Parts are remembered by their list, so each rule has one for as long as the release is served.
const kept = keepPerRelease<ReadonlyMap<string, Asked>>(1);

function askedOf(content: ReleaseContent): ReadonlyMap<string, Asked> {
  return kept(content, 'all', () => {
    const found = comparedWords.flatMap(({ rules }) => rules.flatMap((rule) => askedFor(content, rule) ?? []));
    return new Map(found.map((one) => [one.rule.id, one]));
  });
}

function askedFor(content: ReleaseContent, rule: ComparedRule): Asked | undefined {
  const definition = content.definitions.find(({ id }) => id === rule.table);
  const row = definition?.rows.find(({ code }) => code === rule.row);
  const measure = definition?.measures.find(({ id }) => id === rule.measure);
  const formula = row?.values[rule.measure];
  if (!row || !measure || !formula || !content.tables.has(rule.table)) return undefined;
  const decimals = decimalsOf(row, measure);
  const own = rule.oneYear ? newestOf(formula) : formula;
  return { rule, parts: [{ id: rule.id, formula: own, decimals }], look: { unit: unitOf(row, measure), decimals } };
}

const newestOf = (formula: Formula): Formula => (formula.kind === 'two-year-mean' ? formula.of : formula);

function wordsOf(content: ReleaseContent, selection: Selection): ComparedWords {
  const asked = askedOf(content);
  const answers = new Map(
    [...asked].map(([id, { rule, parts }]) => [
      id,
      answerParts(content, { table: rule.table, parts, selection, lineage: 'nu' }),
    ]),
  );
  const place = [...answers.values()][0] ?? answerParts(content, { table: '', parts: [], selection, lineage: 'nu' });
  return {
    place: place.place,
    ...(place.coverage ? { coverage: place.coverage } : {}),
    ...(place.hidden ? { hidden: place.hidden } : {}),
    words: comparedWords.map(({ id, name, without, rules }) => ({
      id,
      name,
      ...(without ? { without } : {}),
      rules: rules.flatMap((rule) => {
        const [own, answer] = [asked.get(rule.id), answers.get(rule.id)];
        if (!own || !answer) return [];
        const period = answer.periods.at(-1)?.label ?? { da: '', en: '' };
        return [{ rule, period, cell: answer.cells[0]?.at(-1)?.[0] ?? missing, ...own.look }];
      }),
    })),
  };
}
