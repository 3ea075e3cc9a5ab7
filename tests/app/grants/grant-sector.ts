import { confirmLocal } from '../../../src/app/grants/confirm-local.ts';
import { shortOfLocal } from '../../../src/app/grants/local-of-round.ts';
import { workOutRound } from '../../../src/app/grants/work-out-round.ts';
import type { Reader } from '../../../src/domain/model/access.ts';
import type { GrantRound } from '../../../src/domain/model/grant-round.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { openTestServer, type TestServer } from '../../api/open-test-server.ts';
import { birkeparken, criteriaRelease, type YearFigures } from '../monitor/criteria-world.ts';

// Eight areas of one afdeling each; the first two are on a list, the last two stand as afdelinger outside any area.
const like = (
  labour: number,
  convicted: number,
  education: number,
  income: number,
  size = 1240,
): readonly YearFigures[] => [
  {
    size,
    labour: [labour, 765],
    origin: [700, size],
    convicted: [convicted, 935],
    education: [education, 620],
    income: [income, 700],
  },
];

/** A sector with areas from most to least exposed. */
export function grantSector(): ReleaseContent {
  const plain = criteriaRelease({
    Birkeparken: [birkeparken],
    Bøgeparken: like(360, 30, 420, 190_000),
    Ceder: like(330, 25, 400, 205_000),
    Douglas: like(250, 12, 300, 250_000),
    Eg: like(200, 10, 280, 262_000),
    Fyr: like(150, 5, 250, 290_000, 905),
    Gran: like(340, 25, 410, 200_000),
    Hassel: like(120, 5, 220, 310_000),
  });
  const omraader = plain.directory.omraader.filter(({ name }) => name !== 'Gran' && name !== 'Hassel');
  return { ...plain, directory: { ...plain.directory, omraader } };
}

/** Two case officers of the fund; only together can they decide a round. */
export const [officer, chief]: readonly [Reader, Reader] = [
  person('fond', 'Sagsbehandler'),
  person('fondsleder', 'Leder'),
];

function person(id: string, name: string): Reader {
  return {
    id,
    name: { da: name, en: name },
    via: 'persona',
    rights: [{ role: 'sagsbehandler', restrictions: [{ kind: 'land' }], grantedBy: 'test' }],
  };
}

/** The sector served, with Birkeparken and Bøgeparken on the list of December 2025. */
export async function openGrantServer(content = grantSector()): Promise<TestServer> {
  const served = await openTestServer(content);
  const rows = ['Birkeparken', 'Bøgeparken'].map((area) => {
    const row = { list: '2025-12', kind: 'parallelsamfund', area, kommune: 'Herning', values: {}, source: 'test' };
    return { kind: 'row', key: area, content: row } as const;
  });
  await served.context.state.keepListRecords(rows, { file: 'l.csv', at: served.context.clock(), by: 'test' });
  return served;
}

/** A reason long enough to stand in a case. */
export const reason = 'Begrundelse, der er lang nok til at stå i en sag.';

/** A round with as much local money of the kommune beside each grant as its budget takes. */
export async function withLocalMoney({ context }: TestServer, round: GrantRound): Promise<GrantRound> {
  let now = round;
  for (const { row, local } of shortOfLocal((await workOutRound(context, officer, round)).shown.content)) {
    now = await confirmLocal(context, officer, round.id, {
      ...{ unit: row.unit.key, source: 'kommune', kind: 'money', kroner: `${local.missing}` },
      ...{ reason, after: now.log.length },
    });
  }
  return now;
}
