import type { AreaVersion, FieldValue, FieldValues } from '../../domain/model/area.ts';
import type { AreaDefinitions, AreaTheme } from '../../domain/model/area-theme.ts';
import type { AreaTable, FileColumn } from './files/area-file.ts';

/** Areas of one theme as a table to write, with every field GeoFA serves and the texts of codes filled in. */
export function tableOfAreas(
  versions: readonly AreaVersion[],
  theme: AreaTheme,
  definitions: AreaDefinitions,
): AreaTable {
  const fields = [...definitions.commonFields, ...theme.fields];
  const columns = fields.map(
    ({ name, shortName, type, length }): FileColumn => ({
      name,
      shortName,
      type,
      ...(length === undefined ? {} : { length }),
    }),
  );
  const textOf = (list: string | undefined, value: FieldValue | undefined): FieldValue =>
    definitions.codeLists.find(({ id }) => id === list)?.codes.find(({ code }) => code === value)?.text ?? null;
  const rows = versions.map((version) => {
    const stored = storedValues(version, theme);
    const texts = fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
      if (field.name === 'cvr_navn') return [['cvr_navn', textOf('d_basis_ansvarlig_myndighed', stored.cvr_kode)]];
      if (field.textOf === undefined) return [];
      const list = fields.find(({ name }) => name === field.textOf)?.codes;
      return [[field.name, textOf(list, stored[field.textOf])]];
    });
    return { values: { ...stored, ...Object.fromEntries(texts) }, shape: version.shape };
  });
  return { name: theme.id, title: theme.title.da, columns, rows };
}

function storedValues(version: AreaVersion, theme: AreaTheme): FieldValues {
  return {
    ...version.fields,
    temakode: theme.code,
    temanavn: theme.title.da,
    objekt_id: version.objektId,
    versions_id: version.versionsId,
    systid_fra: version.systidFra,
    systid_til: version.systidTil ?? null,
    oprettet: version.oprettet,
    cvr_kode: version.cvrKode ?? null,
    kommunekode: version.kommunekode ?? null,
    bruger_id: version.brugerId,
    oprindkode: version.oprindkode,
    statuskode: version.statuskode,
    off_kode: version.offKode,
    noegle: version.noegle ?? null,
    note: version.note ?? null,
    gyldig_fra: version.gyldigFra ?? null,
    gyldig_til: version.gyldigTil ?? null,
  };
}
