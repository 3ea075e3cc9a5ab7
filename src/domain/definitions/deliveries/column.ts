import type { ColumnDefinition, ColumnType } from '../../model/delivery.ts';

/** A column that must be filled in every row. */
export function required(name: string, type: ColumnType, da: string, en: string): ColumnDefinition {
  return { name, type, required: true, about: { da, en } };
}

/** A column that may be empty; rules of the layout may still require it for some rows. */
export function optional(name: string, type: ColumnType, da: string, en: string): ColumnDefinition {
  return { name, type, required: false, about: { da, en } };
}

/** A whole number with both ends included. */
export function int(min: number, max: number): ColumnType {
  return { kind: 'int', min, max };
}

/** A decimal number with `digits` decimals; both ends included, written with a point. */
export function decimal(digits: number, min: string, max: string): ColumnType {
  return { kind: 'decimal', digits, min, max };
}

/** A short text; `pattern` is a whole-cell regular expression. */
export function text(maxLength: number, pattern?: string): ColumnType {
  return pattern === undefined ? { kind: 'text', maxLength } : { kind: 'text', maxLength, pattern };
}

/** Free text: scanned for personal numbers and never shown in a finding. */
export function freeText(maxLength: number): ColumnType {
  return { kind: 'text', maxLength, free: true };
}

/** A code of a list; `list` is the name used in messages. */
export function code(list: string, codes: readonly string[]): ColumnType {
  return { kind: 'code', list, codes };
}

/** A code of a list and a year in one: FV2022. */
export function codeYear(list: string, codes: readonly string[]): ColumnType {
  return { kind: 'code-year', list, codes };
}

/** 0 or 1. */
export const flag: ColumnType = { kind: 'flag' };
/** A day up to the reference date. */
export const date: ColumnType = { kind: 'date' };
/** A day that may lie after the reference date. */
export const plannedDate: ColumnType = { kind: 'date', future: true };
/** Three-digit kommune code; four digits with a leading 0 are accepted. */
export const kommune: ColumnType = { kind: 'kommune' };
/** Organisation and afdeling number, 0045-08501. */
export const afdeling: ColumnType = { kind: 'afdeling' };
/** Number of a boligorganisation, four digits. */
export const orgNr: ColumnType = { kind: 'org-nr' };
/** Number of an afdeling inside its organisation, five digits. */
export const afdNr: ColumnType = { kind: 'afd-nr' };
/** A universally unique id. */
export const uuid: ColumnType = { kind: 'uuid' };
/** An amount in kroner and øre within what a register amount can be. */
export const kroner: ColumnType = decimal(2, '-5000000.00', '50000000.00');
/** A larger amount in kroner: budgets and accounts. */
export const largeKroner: ColumnType = decimal(2, '-999999999.99', '999999999.99');
