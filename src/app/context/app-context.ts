import type { MailSender } from '../../domain/model/alert-mail.ts';
import type { BackgroundMap } from '../../domain/model/background-map.ts';
import type { MonthStore } from '../../domain/model/months.ts';
import type {
  Clock,
  PdfPrinter,
  PicturePainter,
  ReleaseStore,
  SqlEngine,
  StateStore,
  Vault,
} from '../../domain/model/ports.ts';
import type { ReleaseDesk } from '../release/release-desk.ts';

/** What every use case works with. Made once per process by `openApp`; tests hand in their own clock and stores. */
export interface AppContext {
  /** Absolute path of the data folder (vault, releases, state). */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly releases: ReleaseStore;
  /** Monthly releases of counts of areas. */
  readonly months: MonthStore;
  readonly state: StateStore;
  readonly desk: ReleaseDesk;
  /** Started with the first document that is printed. */
  readonly pdf: PdfPrinter;
  /** Drawings as PNG. */
  readonly pictures: PicturePainter;
  /** The way to people's mail; absent where none is set up. */
  readonly mail?: MailDesk;
  /** Key file of the vault the installation names, `none` where it has chosen to leave it open; see vault/demand-sealed.ts. */
  readonly vaultKeyFile?: string;
  /** A background map for the map page; absent where none is set up. */
  readonly background?: BackgroundMap;
  /** Opens the vault for a job on deliveries or a build; a process that only serves never does. */
  readonly openVault: () => Promise<Vault>;
  /** A fresh SQL engine for one job; the job closes it. */
  readonly openSql: () => Promise<SqlEngine>;
  /** The same, spilling to a folder the job owns (a delivery's quarantine). */
  readonly openSqlIn: (temp: string) => Promise<SqlEngine>;
}

/** Sends mails, and the address people use (`https://…`, no slash at the end) for the links in them. */
export interface MailDesk {
  readonly sender: MailSender;
  readonly origin: string;
}
