import type { Text } from '../../domain/kernel/language.ts';
import type { FieldValue } from '../../domain/model/area.ts';
import type { AreaCode, AreaDefinitions } from '../../domain/model/area-theme.ts';

/** What a code is called in both languages; the Danish text where there is no other. */
export function textOfCode({ text, english }: AreaCode): Text {
  return { da: text, en: english ?? text };
}

/** What a value of a field with a code list is called; undefined where the list does not hold it, or there is none. */
export function codeText(
  { codeLists }: AreaDefinitions,
  list: string | undefined,
  value: FieldValue | undefined,
): Text | undefined {
  const found = codeLists.find(({ id }) => id === list)?.codes.find(({ code }) => code === value);
  return found && textOfCode(found);
}
