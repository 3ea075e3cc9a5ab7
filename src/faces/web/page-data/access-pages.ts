import type { Text } from '../../../domain/kernel/language.ts';
import type { ListedPerson } from '../../../domain/model/listed-person.ts';
import type { PageFrame } from './page-frame.ts';

/** What a form on the page did, or why it did not. */
export interface ActionOutcome {
  readonly done: boolean;
  readonly message: Text;
  /** Address that ties a new person's first login to them; shown this once. */
  readonly invitation?: string;
  /** Secret of a new token; shown this once. */
  readonly secret?: string;
}

/** `/administration`: persons with rights, and forms to give, confirm and withdraw them. Forms post to the same path. */
export interface AdministrationPage extends PageFrame {
  readonly kind: 'administration';
  readonly persons: readonly ListedPerson[];
  /** Logins of known employees with a new key. */
  readonly waiting: readonly {
    readonly name: string;
    readonly issuer: string;
    readonly subject: string;
    readonly at: string;
  }[];
  /** Refused logins of the last month; `name` is absent for nobody known, `code` is the problem's. */
  readonly refusedLogins: readonly {
    readonly name?: Text;
    readonly where: string;
    readonly code: string;
    readonly times: number;
    readonly lastAt: string;
  }[];
  /** Roles the reader may give to employees; none for who may only invite guests. */
  readonly roles: readonly { readonly id: string; readonly name: Text }[];
  readonly mayInvite: boolean;
  readonly mayGiveExact: boolean;
  readonly mayExtractLog: boolean;
  /** The reader's own limits, as forms write them, and in words. */
  readonly ownLimits: string;
  readonly ownArea: Text;
  readonly today: string;
  readonly outcome?: ActionOutcome;
  /** What was typed in a form that was refused. */
  readonly typed: Readonly<Record<string, string>>;
}

/** A session of the reader: one browser that is logged in. */
export interface ShownSession {
  readonly id: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly provider: string;
  readonly here: boolean;
}

/** A line of the log about the reader. */
export interface ShownUse {
  /** Number of the line. */
  readonly number: number;
  readonly at: string;
  readonly action: string;
  readonly about: Text;
  readonly allowed: boolean;
  /** Another person, when an administrator saw the product as the reader. */
  readonly by?: string;
}

/** A line of an extract: who did it, for a unit also the place it was looked up in. */
export interface ExtractedUse extends Omit<ShownUse, 'by'> {
  readonly who: Text;
  /** Whom an administrator saw the product as. */
  readonly as?: Text;
  readonly place?: Text;
}

/** `/administration/log`: what the log holds of a person or about an afdeling, newest first. */
export interface LogPage extends PageFrame {
  readonly kind: 'log';
  readonly persons: readonly { readonly id: string; readonly name: Text }[];
  /** Everybody's lines, not only of persons of the own organisation. */
  readonly whole: boolean;
  /** What was typed. */
  readonly person: string;
  readonly afdeling: string;
  /** Absent before anything is asked for. */
  readonly extract?: {
    readonly about: Text;
    readonly lines: readonly ExtractedUse[];
    readonly total: number;
    /** Address of the whole extract as a file. */
    readonly file: string;
  };
}

/** `/min-adgang`: who I am here, what I may see and why, where I am logged in, what the log holds of me. */
export interface MyAccessPage extends PageFrame {
  readonly kind: 'my-access';
  readonly rights: readonly Text[];
  readonly sessions: readonly ShownSession[];
  readonly uses: readonly ShownUse[];
  /** Address of all of them as a file; absent where there are none, or in another's view. */
  readonly ownLog?: string;
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly expiresAt: string;
    readonly lastUsed?: string;
  }[];
  /** May make tokens: whoever may take files. */
  readonly mayMakeTokens: boolean;
  readonly outcome?: ActionOutcome;
}
