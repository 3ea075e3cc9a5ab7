import type { PersonStore } from './access-grant.ts';
import type { AlertMailStore } from './alert-mail.ts';
import type { SeenAlertStore } from './alert-seen.ts';
import type { IndexMethodStore } from './area-index.ts';
import type { ListStore } from './area-list.ts';
import type { AreaStore } from './area-store.ts';
import type { CaseStore } from './case-log.ts';
import type { ReleaseCertificate } from './certificate.ts';
import type { MappingStore } from './column-mapping.ts';
import type { DeliveryReport, RowRemoval, StoredDelivery, TickOff } from './delivery.ts';
import type { Document } from './document.ts';
import type { JobStore } from './job.ts';
import type { ProtectedTable, SealedEdition } from './leaf.ts';
import type { LogStore } from './log.ts';
import type { SessionStore } from './login.ts';
import type { ObservationStore } from './observation.ts';
import type { Releasable } from './protected.ts';
import type { SeriesStore } from './public-series.ts';
import type { ReleaseContent, ReleaseManifest } from './release.ts';
import type { UpdateStore } from './release-update.ts';
import type { SavedSelection } from './selection.ts';
import type { PredictionStore } from './shadow-list.ts';
import type { SheetStore } from './sheet-edition.ts';
import type { TokenStore } from './token.ts';
import type { TwinProfileStore } from './twin-profile.ts';
import type { OpenedRows, VaultSealing, WantedRows } from './vault-seal.ts';

/** Now, as an ISO time with zone. Handed in so that engines and tests never read the clock. */
export type Clock = () => string;

/** HMAC-SHA256 of a text under a key, 32 bytes. */
export type Hmac = (key: Uint8Array, text: string) => Uint8Array;

/** SHA-256 of bytes or text, lower-case hex. */
export type Sha256 = (content: string | Uint8Array) => string;

/** A column read back from SQL: typed where the database is typed, JavaScript values otherwise. */
export type SqlValue = string | number | bigint | boolean | null;

/** An SQL engine over files in the vault; DuckDB here, another with the same plain SQL where one machine is not enough. */
export interface SqlEngine {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Readonly<Record<string, SqlValue>>[]>;
  /**
   * Streams a numeric result column by column in chunks; the hot path of reading leaves. Nulls become 0. A chunk's columns hold
   * its numbers only until the call returns.
   */
  columns(sql: string, onChunk: (columns: readonly ArrayLike<number>[], rows: number) => void): Promise<void>;
  close(): void;
}

/** Where deliveries are kept. A delivery is stored whole or not at all. */
export interface Vault {
  list(): Promise<readonly StoredDelivery[]>;
  /**
   * Stored files as they can be read now, decrypted into a private place where the vault is sealed.
   * @throws Problem KV-V13 to KV-V16 for a key or a file that cannot be used, KV-V22 without room
   */
  openRows(wanted: readonly WantedRows[]): Promise<OpenedRows>;
  readonly sealing: VaultSealing;
  /** Empty private folder for checking; removed by `discard`, moved in whole by `store`. */
  openQuarantine(): Promise<string>;
  discard(quarantine: string): Promise<void>;
  /** Moves `out/` of the quarantine in as the delivery: after this returns it is all there, before it nothing is. */
  store(quarantine: string, delivery: StoredDelivery, report: DeliveryReport): Promise<void>;
  /** The report a stored delivery was accepted with. */
  report(delivery: string): Promise<DeliveryReport>;
  /** Adds a record to a stored delivery; what is there is never changed or removed. */
  tickOff(delivery: string, record: TickOff): Promise<void>;
  /** Notes that the rows of some layouts are to go and deletes their files; begun once, it is ended at the next opening. */
  removeRows(delivery: string, record: RowRemoval): Promise<void>;
  /** Deletes a stored delivery altogether, whole or not at all. */
  removeDelivery(delivery: string): Promise<void>;
  /** A secret of the vault (a draw's seed, kept with the true data), made on first use. */
  secret(name: string): Promise<Uint8Array>;
  /** True leaves behind the releases built in this vault. */
  readonly sealed: SealedLeaves;
  /** Pieces of a build that has not ended. */
  readonly unfinished: UnfinishedWork;
}

/**
 * Pieces of a build that may be killed, kept in the vault because what they are made from is secret. Nothing depends on
 * them: a piece that is not there is made again.
 */
export interface UnfinishedWork {
  /** The piece kept under a SHA-256; undefined when there is none, or not all of it. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keeps a piece whole or not at all. */
  keep(key: string, content: Uint8Array): Promise<void>;
  /** Removes every piece: the build has ended. */
  clear(): Promise<void>;
}

/**
 * True leaves behind releases, kept with the vault when the persons are gone and without anything about one person.
 * Read for a new version of a release, for exact numbers and for attacks on a release; never by the server of releases
 * to anyone without the right.
 */
export interface SealedLeaves {
  /** Keeps an edition whole or not at all; the same leaves again are kept once. Answers the name they are kept under. */
  keep(edition: SealedEdition): Promise<string>;
  /** Says which kept editions a release was made from: year of edition → name. Said again, the newest holds. */
  seal(release: string, editions: ReadonlyMap<number, string>): Promise<void>;
  /** Releases with true leaves in this vault, in code-point order. */
  releases(): Promise<readonly string[]>;
  /** Years of the editions behind a release, rising. @throws Problem KV-U20 when there are none */
  editionsOf(release: string): Promise<readonly number[]>;
  /** @throws Problem KV-U20 when it is not there, KV-U21 when a byte has changed */
  read(release: string, edition: number): Promise<SealedEdition>;
}

/** Where releases are kept: immutable folders and a pointer to the one served. */
export interface ReleaseStore {
  list(): Promise<readonly ReleaseManifest[]>;
  current(): Promise<ReleaseManifest | undefined>;
  /** @throws Problem KV-U30 for a release without a certificate, KV-U31 for one whose audit did not pass */
  setCurrent(id: string): Promise<void>;
  /** Nothing is served until a release is made current again. */
  clearCurrent(): Promise<void>;
  /** The certificate, checked against its hash. @throws Problem KV-U2 when it was changed, KV-U30 when there is none */
  certificate(id: string): Promise<ReleaseCertificate>;
  /**
   * Writes a whole release atomically and returns its manifest.
   * @param announce - Told its id before it is there under it.
   */
  write(draft: ReleaseDraft, announce?: (id: string) => Promise<void>): Promise<ReleaseManifest>;
  /** Reads and verifies; a changed byte is a Problem. */
  read(id: string): Promise<ReleaseContent>;
  /**
   * A release that was read, with its strict leaves in place of its own, and their rules; undefined where it has none.
   * Only those leaves are read and verified: everything else is what `read` answered.
   */
  readStrict(own: ReleaseContent): Promise<ReleaseContent | undefined>;
  verify(id: string): Promise<readonly string[]>;
}

/** A release before it has an id. */
export type ReleaseDraft = Omit<ReleaseContent, 'manifest' | 'certificate'> & {
  readonly manifest: Omit<ReleaseManifest, 'id' | 'files' | 'format' | 'certified'>;
  readonly certificate: Omit<ReleaseCertificate, 'release_id' | 'rules_hash'>;
  /** Strict leaves for public pages, made by `manifest.strict`. */
  readonly strict?: ReadonlyMap<string, ProtectedTable>;
};

/** Users' saved things and the log. SQLite by default, PostgreSQL when shared. */
export interface StateStore
  extends JobStore,
    AreaStore,
    ObservationStore,
    TwinProfileStore,
    IndexMethodStore,
    PredictionStore,
    MappingStore,
    SeriesStore,
    ListStore,
    PersonStore,
    LogStore,
    UpdateStore,
    SheetStore,
    SessionStore,
    TokenStore,
    CaseStore,
    AlertMailStore,
    SeenAlertStore {
  saveSelection(selection: SavedSelection): Promise<void>;
  selections(owner: string): Promise<readonly SavedSelection[]>;
  /** Selections of every owner that are shared inside rights with these limits. */
  sharedSelections(limits: readonly string[]): Promise<readonly SavedSelection[]>;
  deleteSelection(owner: string, id: string): Promise<void>;
  setting(owner: string, name: string): Promise<string | undefined>;
  saveSetting(owner: string, name: string, value: string): Promise<void>;
  /** Saves a setting unless there is one; answers the one that is there, the same to everybody who asks at one moment. */
  settleSetting(owner: string, name: string, value: string): Promise<string>;
  /** Entries of the ledger of exact numbers of a release with a number above `after`, in their order. */
  ledger(release: string, after: number): Promise<readonly LedgerEntry[]>;
  /** Adds an entry if `after` is still the release's last; undefined when somebody else was first. Answers its number. */
  enter(entry: Omit<LedgerEntry, 'number'>, after: number): Promise<number | undefined>;
  /** Writes all of it, as it is at one moment, into an SQLite file that is not there yet; others may write meanwhile. */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * One exact sum asked for: when, by whom, what, and whether it was told. Never the figure. Personal data about staff.
 * `sum` names the leaves (JSON of a `ToldSum`), `query` is what the reader wrote.
 */
export interface LedgerEntry {
  readonly number: number;
  readonly at: string;
  readonly reader: string;
  readonly release: string;
  readonly query: string;
  readonly sum: string;
  readonly told: boolean;
}

/**
 * Prints documents as PDF, beside the program. Takes what may leave the house only: an unprotected document does not
 * compile.
 */
export interface PdfPrinter {
  /**
   * A tagged PDF (PDF/UA-1, or PDF/A-3a with files inside) of what `layOut` makes of the content. Same content → same bytes.
   * @throws Problem KV-W1 when the printer cannot start on this machine; InvariantError when it refuses our document
   */
  print<T>(content: Releasable<T>, layOut: (content: T) => Document): Promise<Uint8Array>;
}

/** A drawing and what it says to who does not see it. */
export interface DrawnPicture {
  /** A whole SVG document of our own making. */
  readonly svg: string;
  readonly title: string;
  readonly description?: string;
}

/** Makes pictures of drawings, beside the program; takes what may leave the house only. */
export interface PicturePainter {
  /**
   * A PNG of what `draw` makes of the content, twice its size, with its words inside. Same content → same bytes.
   * @throws Problem KV-W19 when the painter cannot start on this machine
   */
  png<T>(content: Releasable<T>, draw: (content: T) => DrawnPicture): Promise<Uint8Array>;
}
