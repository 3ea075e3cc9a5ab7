import { deserialize, serialize } from 'node:v8';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { Sha256, UnfinishedWork } from '../../domain/model/ports.ts';
import type { EarlierEdition } from '../../engines/protect/earlier-edition.ts';
import type { PeriodSeeds, ProtectedEdition, ProtectionPlan } from '../../engines/protect/protection-plan.ts';
import { version } from '../context/product-version.ts';

/** Editions a build that ended too early had protected, found again by everything they were made from. */
export interface UnfinishedEditions {
  /** The edition as it was protected then; undefined where something it is made from is another. */
  take(exact: ExactEdition, earlier: EarlierEdition | undefined): Promise<ProtectedEdition | undefined>;
  keep(exact: ExactEdition, earlier: EarlierEdition | undefined, made: ProtectedEdition): Promise<void>;
}

/**
 * Opens them for a build's plan and seeds. The key is a hash of the true leaves, the plan, the seeds, what is followed
 * and the version of the program, so that what is taken up is what would be made again.
 */
export function openUnfinishedEditions(
  work: UnfinishedWork,
  { hmac: _, ...plan }: ProtectionPlan,
  seeds: PeriodSeeds,
  sha256: Sha256,
): UnfinishedEditions {
  const common = sha256(serialize({ version, plan, seeds }));
  const keyOf = (exact: ExactEdition, earlier: EarlierEdition | undefined): string =>
    sha256(`${common}\n${sha256(serialize(exact))}\n${sha256(serialize(earlier))}`);
  return {
    take: async (exact, earlier) => {
      const bytes = await work.read(keyOf(exact, earlier));
      if (!bytes) return undefined;
      const made: ProtectedEdition = deserialize(bytes);
      return made;
    },
    keep: (exact, earlier, made) => work.keep(keyOf(exact, earlier), serialize(made)),
  };
}
