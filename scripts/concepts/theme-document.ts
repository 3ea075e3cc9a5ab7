import type { AreaDefinitions, AreaTheme, ThemeField } from '../../src/domain/model/area-theme.ts';

/** A field as GeoFA's metadata documents describe fields. */
interface FieldDocument {
  readonly _type: string;
  readonly alias: string;
  readonly queryable: boolean;
  readonly sort_id: number;
  readonly desc: string;
  readonly properties?: {
    readonly _rel: string;
    readonly _value: string;
    readonly _text: string;
    readonly _where: string;
  };
  readonly _restriction?: readonly { readonly value: number; readonly alias: string }[];
}

/** A theme in the shape of GeoFA's metadata documents. */
export interface ThemeDocument {
  readonly title: string;
  readonly group: string;
  readonly properties: Readonly<Record<string, string | readonly string[]>>;
  readonly fields: Readonly<Record<string, FieldDocument>>;
  readonly _schema: string;
  readonly _rel: string;
  readonly _geometry_column?: string;
  readonly _pkey: string;
  readonly _geom_type?: string;
  readonly _srid?: string;
}

const types: { readonly [T in ThemeField['type']]: string } = {
  int: 'integer',
  decimal: 'double precision',
  text: 'character varying',
  uuid: 'uuid',
  date: 'date',
  timestamp: 'timestamp with time zone',
};

/** The metadata document of a theme, from its definition. @source geofa.md, "Deliverable of the product" */
export function themeDocument(theme: AreaTheme, { commonFields, codeLists }: AreaDefinitions): ThemeDocument {
  const fields = [...commonFields, ...theme.fields];
  const codesOf = (id: string | undefined) => codeLists.find((list) => list.id === id);
  const documents = fields.map((field, at): readonly [string, FieldDocument] => {
    const list = codesOf(field.codes);
    const about: FieldDocument = {
      _type: field.length === undefined ? types[field.type] : `${types[field.type]}(${field.length})`,
      alias: field.shortName,
      queryable: true,
      sort_id: at + 1,
      desc: `${field.kind}: ${field.about.da}`,
    };
    if (!list) return [field.name, about];
    const column = list.id.replace(/^(kv_)?d_(\d+|basis)_/, '');
    const rel = { _rel: `fkg.${list.id}`, _value: `${column}_kode`, _text: column, _where: 'aktiv=1' };
    const active = list.codes.filter((code) => code.active).map(({ code, text }) => ({ value: code, alias: text }));
    return [field.name, { ...about, properties: rel, _restriction: active }];
  });
  const ground = { _geometry_column: 'geometri', _geom_type: 'MULTIPOLYGON', _srid: '25832' };
  return {
    title: theme.title.da,
    group: theme.own ? 'Egne temaer' : 'Administrative enheder',
    properties: { temakode: `${theme.code}`, kilde: theme.source, ...theme.guide },
    fields: Object.fromEntries(documents),
    _schema: theme.own ? 'kv' : 'fkg',
    _rel: theme.id,
    ...(theme.geometry === 'none' ? {} : ground),
    _pkey: 'objekt_id',
  };
}
