/** Who asked what, when, why, from which release; never the figures. */
export interface AuditEvent {
  readonly at: string;
  /** Id of whoever asked; of the administrator when they see the product as another. */
  readonly reader: string;
  readonly role: string;
  readonly action: string;
  readonly object: string;
  readonly release?: string;
  readonly allowed: boolean;
  /** Id of the person an administrator saw it as. */
  readonly asPerson?: string;
  /** The rule that opened or refused it, and the grant; the reader's own reason where one is asked for. */
  readonly why?: string;
}

/** A line of the log: its number and a hash over the line before and its own content. */
export interface LogEntry extends AuditEvent {
  readonly number: number;
  readonly hash: string;
}

/** What is left of lines that are older than they are kept: how often, without persons or objects. */
export interface LogCount {
  readonly month: string;
  readonly role: string;
  readonly action: string;
  readonly allowed: boolean;
  readonly entries: number;
}

/** How often one person did one kind of thing, allowed; `login` are logins, not their ends. */
export interface LoggedUses {
  readonly reader: string;
  readonly action: string;
  readonly entries: number;
}

/** The log: lines are added, read in order, and the oldest folded into counts; none is ever changed. */
export interface LogStore {
  /** Adds a line after the last one, whoever else adds at the same moment. */
  log(event: AuditEvent): Promise<void>;
  /** The newest lines, newest first. */
  events(limit: number): Promise<readonly AuditEvent[]>;
  /** Lines with a number above `after`, in order. */
  logEntries(after: number, limit: number): Promise<readonly LogEntry[]>;
  /** Lines where a person asked, or was seen as; newest first. */
  eventsOf(person: string, limit: number): Promise<readonly LogEntry[]>;
  /** Logins that were refused from a time on (ISO), newest first. */
  refusedLogins(from: string, limit: number): Promise<readonly LogEntry[]>;
  logCounts(): Promise<readonly LogCount[]>;
  /** What each person did from a time on (ISO), themselves and not seen as by another. */
  usesSince(from: string): Promise<readonly LoggedUses[]>;
  /**
   * Adds counts of lines up to a number and removes these lines, at once or not at all. False, and nothing done, when
   * these are not the lines that are there: somebody else folded them meanwhile.
   */
  foldLog(upTo: number, counts: readonly LogCount[]): Promise<boolean>;
}
