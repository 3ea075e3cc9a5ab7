import { randomUUID } from 'node:crypto';
import type { AreaDraft, AreaVersion } from '../../../src/domain/model/area.ts';
import { insertArea } from '../../../src/engines/areas/area-versions.ts';
import { area, square } from '../../engines/areas/area-world.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';

/** Identity of an area of the world by its number. */
export function idOf(number: number): string {
  return `3f0c6a1e-5d0b-4b7e-9a55-${String(number).padStart(12, '0')}`;
}

/** A boligområde, 100 m wide, the next 200 m further east. */
export function omraade(number: number, more: Partial<AreaDraft> = {}): AreaDraft {
  const fields = { omraade_nr: number, omraade_navn: `Område ${number}`, omraade_type_kode: 1, afgraensning_kode: 1 };
  const { fields: other, ...rest } = more;
  const shape = square(200 * number, 0, 100);
  return area(9001, shape, { ...fields, ...other }, { objektId: idOf(number), noegle: `B-${number}`, ...rest });
}

/** Areas put into a store as an import would. */
export async function keep(
  app: TestServer,
  drafts: readonly AreaDraft[],
  at = '2026-01-01T00:00:00.000Z',
): Promise<void> {
  const stamp = { at, user: 'lokal', reason: 'test', newId: randomUUID };
  const known: AreaVersion[] = [];
  await app.context.state.keepAreas(drafts.map((draft) => insertArea(draft, known, stamp)));
}

/** A server with five boligområder of Herning: one over, one yet to come, one for authorities, one for the kommune alone. */
export async function openGeoServer(): Promise<TestServer> {
  const app = await openTestServer();
  await keep(app, [
    omraade(1, { gyldigFra: '2020-01-01' }),
    omraade(2, { gyldigFra: '2020-01-01', fields: { omraade_navn: 'Århusvej', omraade_type_kode: 2 }, note: '<b>&"' }),
    omraade(3, { gyldigFra: '2010-01-01', gyldigTil: '2019-12-31' }),
    omraade(4, { gyldigFra: '2030-01-01' }),
    omraade(5, { gyldigFra: '2020-01-01', offKode: 3 }),
    omraade(6, { gyldigFra: '2020-01-01', offKode: 2 }),
  ]);
  return app;
}
