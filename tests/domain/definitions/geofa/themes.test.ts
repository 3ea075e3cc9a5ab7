import { describe, expect, test } from 'vitest';
import { areaDefinitions } from '../../../../src/domain/definitions/geofa/index.ts';
import { must } from '../../../../src/domain/kernel/invariant.ts';

const { themes, commonFields, codeLists } = areaDefinitions;
const theme = (code: number) =>
  must(
    themes.find((t) => t.code === code),
    `theme ${code}`,
  );
const pairs = (code: number) => theme(code).fields.map((f) => `${f.name} ${f.shortName}`);
const codes = (id: string) =>
  must(
    codeLists.find((l) => l.id === id),
    id,
  ).codes.map((c) => `${c.code} ${c.text}`);

describe('GeoFA themes as documented', () => {
  test('common attributes are all there, in the order GeoFA serves them', () => {
    expect(commonFields.map((f) => f.name)).toEqual(
      'temakode temanavn objekt_id versions_id systid_fra systid_til oprettet cvr_kode cvr_navn kommunekode bruger_id oprindkode oprindelse statuskode status off_kode offentlig noegle note'.split(
        ' ',
      ),
    );
    const short = commonFields.filter((f) => f.shortName !== f.name).map((f) => `${f.name} ${f.shortName}`);
    expect(short).toEqual(['versions_id version_id', 'kommunekode kommu_kode']);
    expect(commonFields.filter((f) => f.length).map((f) => `${f.name} ${f.length}`)).toEqual([
      ...['temanavn 128', 'cvr_navn 128', 'bruger_id 128', 'oprindelse 35', 'status 30', 'offentlig 60'],
      ...['noegle 128', 'note 254'],
    ]);
  });

  test('every documented field of the five district themes has its short name', () => {
    expect(pairs(5710)).toEqual(
      expect.arrayContaining([
        ...['udd_distrikt_nr udd_dis_nr', 'udd_distrikt_navn udd_dis_na', 'udd_distrikt_type_kode udd_d_ty_k'],
        ...['udd_hovedomr_nr udd_omr_nr', 'udd_hovedomr_navn udd_omr_na', 'udd_delomr_nr udd_del_nr'],
        ...['udd_delomr_navn udd_del_na', 'starttrin_kode strtr_kode', 'sluttrin_kode slutr_kode'],
      ]),
    );
    expect(theme(5710).fields.map((f) => f.name)).toContain('slutttrin');
    expect(pairs(5711)).toEqual(
      expect.arrayContaining([
        'an_distrikt_nr an_dis_nr',
        'an_distrikt_navn an_dis_na',
        'an_distrikt_type_kode an_dis_t_k',
      ]),
    );
    expect(pairs(5712)).toEqual(
      expect.arrayContaining([
        ...['plej_distrikt_nr pl_dis_nr', 'plej_distrikt_navn pl_dis_na', 'plej_distrikt_type_kode pl_dis_tyk'],
        ...['plej_distrikt_dag plej_d_dag', 'plej_distrikt_aften plej_d_aft', 'plej_distrikt_nat plej_d_nat'],
      ]),
    );
    expect(pairs(5713)).toEqual(
      expect.arrayContaining([
        'prog_distrikt_nr pro_dis_nr',
        'prog_distrikt_navn pro_dis_na',
        'prog_distrikt_type_kode pro_di_tyk',
      ]),
    );
    expect(pairs(5701)).toEqual(expect.arrayContaining(['lokaludv_type_kode Lokalu_t_k', 'lokaludv_navn lokalu_n']));
    for (const code of [5701, 5710, 5711, 5712, 5713]) {
      expect(pairs(code)).toEqual(expect.arrayContaining(['sagsnr sagsnr', 'link link']));
    }
  });

  test('number ranges follow the schema, also where a release note says otherwise', () => {
    const ranges = themes.flatMap((t) => t.fields.filter((f) => f.range).map((f) => [f.name, f.range]));
    expect(Object.fromEntries(ranges)).toMatchObject({
      udd_distrikt_nr: [1, 999_999],
      udd_hovedomr_nr: [100_000, 999_999],
      udd_delomr_nr: [1, 999_999],
      an_distrikt_nr: [1, 99_999],
      plej_distrikt_nr: [1, 99_999],
      prog_distrikt_nr: [1, 99_999],
      regionskode: [1081, 1085],
      antal_boliger: [0, 99_999],
    });
  });

  test('code lists hold every documented code', () => {
    expect(codes('d_basis_oprindkode')).toHaveLength(13);
    expect(codes('d_basis_statuskode')).toHaveLength(5);
    expect(codes('d_basis_off_kode')).toHaveLength(3);
    expect(codes('d_5710_udd_distrikt_type').map((c) => Number.parseInt(c, 10))).toEqual([
      1, 2, 3, 5, 7, 12, 13, 98, 99,
    ]);
    expect(codes('d_5710_trin').map((c) => Number.parseInt(c, 10))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 97, 98, 99,
    ]);
    expect(codes('d_5710_trin')).toContain('11 0. klasse');
    expect(codes('d_5711_an_distrikt_type')).toEqual([
      '6 Social',
      '10 Ejendomsdrift',
      '13 Handelsopland',
      '98 Andet',
      '99 Ukendt',
    ]);
    expect(codes('d_5712_plej_distrikt_type').map((c) => Number.parseInt(c, 10))).toEqual([
      4, 8, 9, 12, 13, 14, 15, 98, 99,
    ]);
    expect(codes('d_5713_prog_distrikt_type')).toEqual([
      '11 Basisdistrikt',
      '12 Konstantområder',
      '98 Andet',
      '99 Ukendt',
    ]);
    expect(codes('d_5701_lokaludv_type')).toEqual(['1 Lokaludvalg', '8 Andet', '9 Uoplyst']);
    expect(codes('kv_d_9001_omraade_type')).toHaveLength(8);
    expect(codes('kv_d_9001_afgraensning')).toHaveLength(6);
  });

  test('the own themes have local codes and never a code of GeoFA', () => {
    const own = themes.filter((t) => t.own);
    expect(own.map((t) => `${t.code} ${t.id}`)).toEqual([
      ...['9001 kv_9001_boligomraade', '9002 kv_9002_afdeling'],
      ...['9003 kv_9003_helhedsplan', '9004 kv_9004_observation'],
    ]);
    expect(own.flatMap((t) => t.sideTables ?? []).map((s) => s.id)).toEqual([
      ...['kv_9001_matrikel', 'kv_9001_navn', 'kv_9001_slaegt', 'kv_9001_klasse', 'kv_9003_plan_afdeling'],
    ]);
  });
});

describe('form of every theme', () => {
  test.each(themes.map((t) => [t.id, t] as const))(
    '%s: names are ASCII and short names are short and unlike each other',
    (_, t) => {
      const fields = t.geometry === 'none' ? t.fields : [...commonFields, ...t.fields];
      const shortNames = fields.map((f) => f.shortName.toLowerCase());
      expect(shortNames.filter((name) => name.length > 10)).toEqual([]);
      expect(new Set(shortNames).size).toBe(shortNames.length);
      expect(fields.filter((f) => !/^[a-z][a-z0-9_]*$/.test(f.name)).map((f) => f.name)).toEqual([]);
      const unknownLists = fields.filter((f) => f.codes && !codeLists.some((l) => l.id === f.codes));
      expect(unknownLists.map((f) => f.name)).toEqual([]);
      const { typeField, numberField, grades } = t.rules;
      const named = [typeField, numberField, grades?.from, grades?.to, ...fields.map((f) => f.textOf)];
      expect(named.filter((name) => name !== undefined && !fields.some((f) => f.name === name))).toEqual([]);
    },
  );

  test('no code stands twice in its list', () => {
    for (const list of codeLists) expect(new Set(list.codes.map((c) => c.code)).size, list.id).toBe(list.codes.length);
  });
});
