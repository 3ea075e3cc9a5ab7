import type { FlowDefinition } from '../../domain/model/flow.ts';
import type { FlowGroupDefinition } from '../../domain/model/flow-groups.ts';
import type { ExactEdition, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import type { Hmac, SealedLeaves, Sha256, UnfinishedWork } from '../../domain/model/ports.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { RuleSet } from '../../domain/model/rule-set.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { TwinTableRules } from '../../domain/model/twin-method.ts';
import type { ComparedRelease } from '../../engines/protect/certificate/edition-numbers.ts';
import type { AuditSetup } from './audit-editions.ts';
import type { EarlierRelease } from './read-earlier.ts';

/** The twin variables' table and when they are shown. */
export interface TwinTable {
  readonly table: TableDefinition;
  readonly rules: TwinTableRules;
}

/** What protection needs beside the true leaves. `seedOf` gives the secret of a period, the same every time. */
export interface ProtectionSetup {
  readonly published: readonly TableDefinition[];
  readonly anchors: TableDefinition;
  readonly flows?: FlowDefinition;
  /** What the flows are split by, once everything else is settled. */
  readonly flowGroups?: FlowGroupDefinition;
  /** The twin table and its gate; protected with the others and kept apart from them. */
  readonly twins?: TwinTable;
  readonly directory: PlaceDirectory;
  readonly rules: RuleSet;
  readonly seedOf: (period: string) => Promise<Uint8Array>;
  readonly hmac: Hmac;
  /** Releases kept before, which the audit holds this one against. */
  readonly against: readonly ComparedRelease[];
  /** Keeps the true leaves of an edition; answers the name they are kept under. */
  readonly keep: SealedLeaves['keep'];
  /** Where editions are kept while the build goes on. */
  readonly unfinished: UnfinishedWork;
  readonly sha256: Sha256;
  /** Solvers of the audit; left out = HiGHS in threads. */
  readonly solvers?: NonNullable<AuditSetup['solvers']>;
  /** The release before this one, where there is one protected by the same rules. */
  readonly earlier?: EarlierRelease;
  /** Looks at true leaves and release together before anything is kept, and throws where it must not be. */
  readonly inspect?: (editions: readonly ExactEdition[], tables: ReadonlyMap<string, ProtectedTable>) => Promise<void>;
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** The tables rounded together: what is published, and the twin variables. */
export function roundedBy({ published, twins }: ProtectionSetup): readonly TableDefinition[] {
  return twins ? [...published, twins.table] : published;
}
