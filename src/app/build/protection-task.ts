import { must } from '../../domain/kernel/invariant.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import {
  type AuditCase,
  type AuditWish,
  auditAgain,
  auditRounding,
  type ComponentAudit,
  type EditionAudit,
} from '../../engines/protect/certificate/audit-rounding.ts';
import type { AuditPlan } from '../../engines/protect/certificate/prepare-audit.ts';
import type { EarlierEdition } from '../../engines/protect/earlier-edition.ts';
import { protectAgain, protectEdition } from '../../engines/protect/protect-edition.ts';
import type { PeriodSeeds, ProtectedEdition, ProtectionPlan, Redraws } from '../../engines/protect/protection-plan.ts';
import type { SettledEdition } from '../../engines/protect/settled-edition.ts';

/** What stays the same for all tasks of a build. */
export interface ProtectionWork {
  readonly plan: ProtectionPlan;
  readonly seeds: PeriodSeeds;
  /** What audits go by; absent where there are none. */
  readonly audit?: AuditPlan;
  readonly wish?: AuditWish;
}

/** One piece of a build's work, an edition at a time. */
export type ProtectionTask =
  | {
      readonly kind: 'protect';
      readonly exact: ExactEdition;
      readonly earlier: EarlierEdition | undefined;
      /** How it was protected before atoms were merged. */
      readonly settled?: SettledEdition | undefined;
    }
  | {
      readonly kind: 'protect-again';
      readonly exact: ExactEdition;
      readonly before: ProtectedEdition;
      readonly earlier: EarlierEdition | undefined;
      readonly redraws: Redraws;
      readonly tables: ReadonlySet<string>;
    }
  | { readonly kind: 'audit'; readonly own: AuditCase }
  | { readonly kind: 'audit-again'; readonly own: AuditCase; readonly components: readonly number[] };

/** What came of a task. */
export type TaskResult =
  | { readonly kind: 'protected'; readonly edition: ProtectedEdition }
  | { readonly kind: 'audited'; readonly audit: EditionAudit }
  | { readonly kind: 'audited-again'; readonly audit: ComponentAudit };

/** Does a task, here or in a thread. */
export function doTask(task: ProtectionTask, { plan, seeds, audit, wish }: ProtectionWork): TaskResult {
  switch (task.kind) {
    case 'protect':
      return { kind: 'protected', edition: protectEdition(task.exact, plan, seeds, task) };
    case 'protect-again':
      return { kind: 'protected', edition: protectAgain(task.exact, task.before, plan, seeds, task) };
    case 'audit':
      return {
        kind: 'audited',
        audit: auditRounding(must(audit, 'plan of the audit'), task.own, must(wish, 'attacks')),
      };
    case 'audit-again':
      return {
        kind: 'audited-again',
        audit: auditAgain(must(audit, 'plan of the audit'), task.own, task.components, must(wish, 'how thoroughly')),
      };
  }
}
