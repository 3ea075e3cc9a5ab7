import type { AreaDraft } from '../../domain/model/area.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';

/**
 * What a finding calls an area: its number and name, else its key, else its identity, else its place in the file
 * (counted from 1).
 */
export function nameOfArea(area: AreaDraft, theme: AreaTheme, at: number): string {
  const nameField = theme.fields.find((field) => field.name.endsWith('_navn') && area.fields[field.name]);
  const number = theme.rules.numberField === undefined ? null : area.fields[theme.rules.numberField];
  const name = nameField && area.fields[nameField.name];
  const known = [number, name].filter((part) => part !== null && part !== undefined && part !== '').join(' ');
  return known || area.noegle || area.objektId || `#${at + 1}`;
}

/** What an area is called as a place: its name where it has one, else as a finding calls it. */
export function placeNameOfArea(area: AreaDraft, theme: AreaTheme): string {
  const name = theme.fields
    .map((field) => (field.name.endsWith('_navn') ? area.fields[field.name] : null))
    .find(Boolean);
  return name ? `${name}` : nameOfArea(area, theme, 0);
}
