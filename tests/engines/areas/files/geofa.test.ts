import { describe, expect, test } from 'vitest';
import { must } from '../../../../src/domain/kernel/invariant.ts';
import {
  checkGeofaWrite,
  checkWfsAnswer,
  geofaDelta,
  readGeofaAnswer,
  writeGeofaInsert,
  writeWfsTransaction,
} from '../../../../src/engines/areas/files/geofa.ts';
import { elementsNamed, parseXml } from '../../../../src/engines/areas/files/parse-xml.ts';
import { problemOf } from '../../../world/problem-of.ts';
import { themeOf, told } from '../area-world.ts';
import { readAs, versions } from './file-world.ts';

const theme = themeOf(5713);

describe('answers of GeoFA', () => {
  const row = { objekt_id: '3F0C6A1E-5D0B-4B7E-9A55-0C8C2B6D1F10', prog_distrikt_type_kode: 11 };
  const geometry = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [8.97, 56.13],
          [8.98, 56.13],
          [8.98, 56.14],
          [8.97, 56.13],
        ],
      ],
    ],
  };

  test('rows under data and features are read alike', () => {
    const rows = {
      success: true,
      data: [{ ...row, geometri: JSON.stringify(geometry) }],
      auth_check: { statement: 'select' },
    };
    const features = { success: true, features: [{ type: 'Feature', properties: row, geometry }], statement: 'select' };
    const [a, b] = [rows, features].map((answer) => readAs(readGeofaAnswer(JSON.stringify(answer), 'f')));
    expect(a?.areas).toEqual(b?.areas);
    expect(a?.areas[0]?.draft).toMatchObject({
      objektId: row.objekt_id.toLowerCase(),
      fields: { prog_distrikt_type_kode: 11 },
    });
    expect(told(a?.findings ?? [])).toEqual([]);
  });

  test('an answer asked for in EPSG:25832 is in it', () => {
    const answer = JSON.stringify({
      success: true,
      data: [{ ...row, geometri: { type: 'Polygon', coordinates: versions[1]?.shape[0] } }],
    });
    expect(readAs(readGeofaAnswer(answer, 'f', 25832)).areas[0]?.draft.shape).toEqual(versions[1]?.shape);
  });

  test('LIMIT, COUNT 0, LIMIT 0, fewer rows and other errors are five different things', async () => {
    const answer = (message: string) => JSON.stringify({ success: false, message, code: 400 });
    expect(await problemOf(() => checkGeofaWrite(answer('LIMIT ERROR'), 'f', 2))).toBe('KV-G37');
    expect(await problemOf(() => checkGeofaWrite(answer('COUNT 0 ERROR'), 'f', 1))).toBe('KV-G38');
    expect(await problemOf(() => checkGeofaWrite(answer('LIMIT 0'), 'f', 1))).toBe('KV-G38');
    expect(await problemOf(() => checkGeofaWrite('{"affected_rows":1}', 'f', 2))).toBe('KV-G39');
    expect(await problemOf(() => checkGeofaWrite('{"error":{"x":1}}', 'f', 2))).toBe('KV-G40');
    expect(await problemOf(() => checkGeofaWrite('{"affected_rows":2}', 'f', 2))).toBeUndefined();
    expect(await problemOf(() => readGeofaAnswer(answer('LIMIT ERROR'), 'f'))).toBe('KV-G37');
    expect(await problemOf(() => readGeofaAnswer('{}', 'f'))).toBe('KV-G20');
    expect(await problemOf(() => readGeofaAnswer('<html>', 'f'))).toBe('KV-G20');
  });

  test('a second import takes what is new, changed or gone', () => {
    const known = new Map([
      ['a', 'v1'],
      ['b', 'v1'],
      ['c', 'v1'],
    ]);
    const one = must(versions[0], 'version');
    const answer = [
      ['a', 'v1'],
      ['b', 'v2'],
      ['d', 'v1'],
    ].map(([objektId, versionsId]) => ({
      draft: { ...one, objektId: objektId ?? '' },
      versionsId: versionsId ?? '',
    }));
    expect(geofaDelta(answer, known)).toEqual({ same: [0], changed: [1], added: [2], gone: ['c'] });
  });
});

describe('requests to GeoFA, for review', () => {
  test('one statement, one set of parameters an area, geometry with its crs, no password', () => {
    const text = writeGeofaInsert(versions, theme, 'kom657');
    const { q, params } = JSON.parse(text) as { q: string; params: Record<string, unknown>[] };
    expect(q).toBe(
      'insert into fkg.t_5713_prog_stat_dis (objekt_id,cvr_kode,bruger_id,oprindkode,statuskode,off_kode,noegle,note,prog_distrikt_nr,prog_distrikt_navn,prog_distrikt_type_kode,sagsnr,link,geometri) values (:objekt_id,:cvr_kode,:bruger_id,:oprindkode,:statuskode,:off_kode,:noegle,:note,:prog_distrikt_nr,:prog_distrikt_navn,:prog_distrikt_type_kode,:sagsnr,:link,st_multi(st_geomfromgeojson(:geometri))) returning objekt_id',
    );
    expect(params).toHaveLength(2);
    expect(params[0]).toMatchObject({
      ...{ objekt_id: versions[0]?.objektId, bruger_id: 'kom657', prog_distrikt_nr: 14, noegle: 'BASIS-657-014' },
      geometri: { type: 'MultiPolygon', crs: { properties: { name: 'EPSG:25832' } }, coordinates: versions[0]?.shape },
    });
    expect(text).not.toMatch(/token|password/i);
  });

  test('a transaction inserts, updates and deletes by feature id, and is well formed whatever the texts are', () => {
    const [one, two] = [must(versions[0], 'one'), must(versions[1], 'two')];
    const changes = [
      { kind: 'insert', area: one },
      { kind: 'update', area: one },
      { kind: 'delete', area: two },
    ] as const;
    const text = writeWfsTransaction(changes, theme, { namespace: 'http://x/fkg', user: 'kom657' });
    const root = parseXml(text, 'f');
    expect(root.children.map((child) => child.name)).toEqual(['Insert', 'Update', 'Delete']);
    expect(elementsNamed(root, 'FeatureId').map((id) => id.attributes.fid)).toEqual([
      `t_5713_prog_stat_dis.${one.objektId}`,
      `t_5713_prog_stat_dis.${two.objektId}`,
    ]);
    expect(elementsNamed(root, 'note')[0]?.text).toBe(one.note);
    expect(elementsNamed(root, 'interior')).toHaveLength(2);
    expect(elementsNamed(root.children[1] ?? root, 'Name').map((name) => name.text)).not.toContain('objekt_id');
  });

  test('the answer to a transaction must count what was sent', async () => {
    const answer = (count: number) =>
      `<wfs:TransactionResponse xmlns:wfs="http://www.opengis.net/wfs"><wfs:TransactionSummary><wfs:totalInserted>${count}</wfs:totalInserted><wfs:totalUpdated>0</wfs:totalUpdated></wfs:TransactionSummary></wfs:TransactionResponse>`;
    expect(await problemOf(() => checkWfsAnswer(answer(2), 'f', 2))).toBeUndefined();
    expect(await problemOf(() => checkWfsAnswer(answer(1), 'f', 2))).toBe('KV-G39');
    expect(await problemOf(() => checkWfsAnswer('<x/>', 'f', 2))).toBe('KV-G20');
    const refused =
      '<ServiceExceptionReport><ServiceException>COUNT 0 ERROR</ServiceException></ServiceExceptionReport>';
    expect(await problemOf(() => checkWfsAnswer(refused, 'f', 1))).toBe('KV-G38');
    expect(await problemOf(() => checkWfsAnswer('<!DOCTYPE x><x/>', 'f', 1))).toBe('KV-G25');
  });
});
