import type { Text } from '../../kernel/language.ts';
import type { AreaCode, FieldKind, ThemeField } from '../../model/area-theme.ts';

/** A whole number between two ends, both included. */
export function wholeNumber(
  name: string,
  shortName: string,
  kind: FieldKind,
  range: readonly [number, number],
  about: Text,
): ThemeField {
  return { name, shortName, type: 'int', kind, range, about };
}

/** A text of at most so many characters. */
export function textField(name: string, shortName: string, kind: FieldKind, length: number, about: Text): ThemeField {
  return { name, shortName, type: 'text', kind, length, about };
}

/** A code and the text the system shows for it. */
export function codeField(name: string, shortName: string, codes: string, about: Text): ThemeField {
  return { name, shortName, type: 'int', kind: 'O', codes, about };
}

/** The text of a code field, filled when the area is read. */
export function codeText(name: string, shortName: string, textOf: string, length: number): ThemeField {
  const about = { da: `Teksten til ${textOf}.`, en: `The text of ${textOf}.` };
  return { name, shortName, type: 'text', kind: 'S', length, textOf, about };
}

/** An identity of another row. */
export function uuidField(name: string, shortName: string, kind: FieldKind, about: Text): ThemeField {
  return { name, shortName, type: 'uuid', kind, about };
}

/** Codes in use, in the order of the list. */
export function codesInUse(
  ...codes: readonly (readonly [code: number, text: string, english?: string])[]
): readonly AreaCode[] {
  return codes.map(([code, text, english]) => ({
    code,
    text,
    ...(english === undefined ? {} : { english }),
    active: true,
  }));
}

/** Case number and link, which every theme ends with. */
export const caseFields: readonly ThemeField[] = [
  textField('sagsnr', 'sagsnr', 'F', 128, { da: 'Sagsnummer hos myndigheden.', en: 'Case number of the authority.' }),
  textField('link', 'link', 'F', 1024, {
    da: 'Link til sagen eller en beskrivelse.',
    en: 'Link to the case or a text.',
  }),
];

/** Validity, both days included: when the area was true, not when it was registered. */
export const validityFields: readonly ThemeField[] = [
  {
    name: 'gyldig_fra',
    shortName: 'gyldig_fra',
    type: 'date',
    kind: 'O',
    about: { da: 'Første dag, afgrænsningen gælder.', en: 'First day the boundary holds.' },
  },
  {
    name: 'gyldig_til',
    shortName: 'gyldig_til',
    type: 'date',
    kind: 'F',
    about: {
      da: 'Sidste dag, afgrænsningen gælder; tom = fortsat.',
      en: 'Last day the boundary holds; empty = still.',
    },
  },
];
