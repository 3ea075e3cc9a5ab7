import type { Lang } from '../../domain/kernel/language.ts';
import type { AlertSubscription } from '../../domain/model/alert-mail.ts';

/** Rows about alerts: by mail, and seen. Times are ISO texts. */
export interface MailTables {
  readonly alert_subscription: {
    readonly id: string;
    readonly secret: string;
    readonly owner: string;
    readonly address: string;
    readonly level: AlertSubscription['level'];
    readonly lang: Lang;
    readonly asked_at: string;
    readonly mailed_at: string | null;
    readonly confirmed_at: string | null;
    readonly failed_at: string | null;
  };
  readonly alert_told: {
    readonly subscription: string;
    readonly alert: string;
    readonly claimed_at: string;
    readonly told_at: string | null;
  };
  readonly alert_seen: {
    readonly owner: string;
    readonly place: string;
    readonly cause: string;
    /** As JSON. */
    readonly value: string;
    readonly seen_at: string;
  };
}
