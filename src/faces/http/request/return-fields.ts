import { z } from 'zod';
import type { AskedReturn } from '../../../app/grants/return-of-plan.ts';
import { asDanishNumber } from '../../../domain/kernel/danish-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';

const field = z.string().max(40).optional();

/** Assumptions of a return, as the fields of an address name them. */
export const returnFields = {
  indikator: field.describe('Return: the indicator whose effect it is of'),
  vaerdi: field.describe('Return: kroner per person and year'),
  personer: field.describe('Return: persons in the base'),
  aar: field.describe('Return: years the effect lasts'),
  bortfald: field.describe('Return: drop-off a year, per cent'),
  udgift: field.describe('Return: cost of the plan in kroner'),
} as const;

type Written = { readonly [K in keyof typeof returnFields]?: string | undefined };

/** Names of the fields, which a page takes in its address too. */
export const returnNames = Object.keys(returnFields);

/** The assumptions, with numbers as the reader's language writes them. */
export function askedReturn(written: Written, lang: Lang): AskedReturn {
  return {
    indicator: written.indikator,
    unitValue: asDanishNumber(written.vaerdi, lang),
    persons: asDanishNumber(written.personer, lang),
    years: written.aar,
    dropOff: asDanishNumber(written.bortfald, lang),
    cost: asDanishNumber(written.udgift, lang),
  };
}
