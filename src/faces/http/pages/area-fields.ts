import { areaDefinitions } from '../../../domain/definitions/geofa/index.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { AreaDraft, FieldValue } from '../../../domain/model/area.ts';
import type { AreaTheme, ThemeField } from '../../../domain/model/area-theme.ts';

const commonAfter = ['noegle', 'note', 'oprindkode', 'statuskode', 'off_kode'];

/** Fields of a theme that somebody fills in, its own before the common ones; the system fills the others. */
export function fieldsShown(theme: AreaTheme): readonly ThemeField[] {
  const own = theme.fields.filter(({ textOf, kind }) => textOf === undefined && kind !== 'S');
  const common = commonAfter.flatMap((name) => areaDefinitions.commonFields.filter((field) => field.name === name));
  return [...own, ...common];
}

/** What an area has in a field; null for nothing. */
export function valueOfField(area: AreaDraft, { name }: ThemeField): FieldValue {
  const common: Readonly<Record<string, FieldValue | undefined>> = {
    noegle: area.noegle,
    note: area.note,
    oprindkode: area.oprindkode,
    statuskode: area.statuskode,
    off_kode: area.offKode,
    gyldig_fra: area.gyldigFra,
    gyldig_til: area.gyldigTil,
  };
  return (name in common ? common[name] : area.fields[name]) ?? null;
}

/** What a field is called on a page: what it is about, without what follows a semicolon. */
export function labelOfField({ about }: ThemeField): Text {
  const short = (text: string): string => text.replace(/;.*$/, '').replace(/\.$/, '');
  return { da: short(about.da), en: short(about.en) };
}
