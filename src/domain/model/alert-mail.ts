import type { Lang } from '../kernel/language.ts';
import type { AreaAlert } from './monitor.ts';

/**
 * Somebody's wish for alerts by mail. Nothing is sent before the link in the first mail was opened and confirmed. Personal
 * data about staff: gone when the subscription ends. Times are ISO.
 */
export interface AlertSubscription {
  readonly id: string;
  /** What the links in its mails open; told to nobody but the address. */
  readonly secret: string;
  /** Id of the reader whose rights of the day decide what is told. */
  readonly owner: string;
  readonly address: string;
  /** The least that is told. */
  readonly level: AreaAlert['level'];
  readonly lang: Lang;
  readonly askedAt: string;
  /** When the mail that asks for confirmation was sent, or is being sent. */
  readonly mailedAt?: string;
  readonly confirmedAt?: string;
  /** When the latest mail could not be sent; absent once one could. */
  readonly failedAt?: string;
}

/** Subscriptions, and which alerts each has been told. */
export interface AlertMailStore {
  /** Keeps a new one; an owner's earlier one with the same address gets the level and language, and stays itself. */
  addSubscription(subscription: AlertSubscription): Promise<AlertSubscription>;
  /** Everyone's, or an owner's, the oldest first. */
  subscriptions(owner?: string): Promise<readonly AlertSubscription[]>;
  subscriptionBySecret(secret: string): Promise<AlertSubscription | undefined>;
  /** Takes it upon oneself to send the mail that asks for confirmation; false when another has. */
  claimConfirmation(id: string, at: string): Promise<boolean>;
  /** Gives it back: it was not sent. */
  releaseConfirmation(id: string): Promise<void>;
  confirmSubscription(id: string, at: string): Promise<void>;
  /** Forgets it and what it was told. */
  endSubscription(id: string): Promise<void>;
  /** Whether the latest mail could be sent: when it could not, or that it could. */
  noteMailFailure(id: string, at: string | undefined): Promise<void>;
  /** Takes it upon oneself to tell these alerts; answers those nobody has told or is telling. */
  claimAlerts(id: string, alerts: readonly string[], at: string): Promise<readonly string[]>;
  alertsTold(id: string, alerts: readonly string[], at: string): Promise<void>;
  /** Gives them back: they were not told. */
  releaseAlerts(id: string, alerts: readonly string[]): Promise<void>;
  /** Forgets what was asked for before a time and never confirmed, and gives back what was claimed before another and never told. */
  sweepAlertMail(times: { readonly askedBefore: string; readonly claimedBefore: string }): Promise<void>;
}

/** A mail of plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly lang: Lang;
  /** The same for the same mail, so that a mail system can tell one that comes twice. */
  readonly id: string;
  /** Address that ends the subscription by one POST. */
  readonly unsubscribe?: string;
}

/** Sends mails by the installation's mail server. */
export interface MailSender {
  /** @throws Problem KV-L63 when the server does not take it; it may be sent again. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The mail server of an installation. The password goes nowhere but there. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; else it begins with STARTTLS, except on the machine itself. */
  readonly tls: boolean;
  readonly user?: string;
  readonly password?: string;
  /** `Kvarter <kvarter@example.dk>` */
  readonly from: string;
}
