import { streng } from '../../domain/definitions/gates/streng.ts';
import type { Reader } from '../../domain/model/access.ts';
import { openPageReader, publicReader } from '../access/readers.ts';
import { seesStrictLeaves } from '../access/sees-strict-leaves.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';

/** Whose map it is and of which leaves. */
export interface MapScene {
  readonly release: OpenRelease;
  /** Who the figures are shown to: without a session whoever reads public variants. */
  readonly reader: Reader;
  /** By the strict leaves of public pages. */
  readonly strict: boolean;
}

/**
 * Opens what a reader's maps are made of. Without a session, and where the public variant is asked for, every place by
 * strict leaves; a release without strict leaves has comparison levels only for the public.
 * @throws Problem KV-A8 without a release
 * @source brugerflade.md section 12.8; diskretion.md section 9
 */
export async function mapScene(
  context: AppContext,
  reader: Reader,
  asked: { readonly udgave: string; readonly offentlig: boolean },
): Promise<MapScene> {
  const pinned = asked.udgave === '' ? undefined : asked.udgave;
  if (!asked.offentlig && !seesStrictLeaves(reader)) {
    return { release: await context.desk.openFor(reader, pinned), reader, strict: false };
  }
  const [strict, own] = [await context.desk.openFor(openPageReader, pinned), await context.desk.open(pinned)];
  const hasStrict = strict !== own || own.manifest.rules.id === streng.id;
  return { release: strict, reader: hasStrict ? openPageReader : publicReader, strict: hasStrict };
}
