import type { Text } from '../language.ts';

/** Questions to the geo services (OGC API Features and WFS): their parameters, pages and forms. */
export interface ServiceProblems {
  /** A parameter the address does not have. */
  'KV-Z1': { readonly parameter: string; readonly valid: readonly string[] };
  /** A parameter whose value cannot be used; `valid` says what can. */
  'KV-Z2': { readonly parameter: string; readonly found: string; readonly valid: Text };
  /** A collection that is not there. */
  'KV-Z3': { readonly found: string; readonly valid: readonly string[] };
  /** A feature that is not there, or that the reader may not see. */
  'KV-Z4': { readonly collection: string; readonly found: string };
  /** A coordinate system the service does not have, or one not written as an address. */
  'KV-Z5': { readonly parameter: string; readonly found: string; readonly valid: readonly string[] };
  /** A page mark that is not ours or belongs to another question. */
  'KV-Z6': { readonly why: 'changed' | 'other-question' };
  /** A form of answer the service does not have. */
  'KV-Z7': { readonly found: string; readonly valid: readonly string[] };
  /** A box that cannot be used. */
  'KV-Z8': { readonly parameter: string; readonly found: string; readonly why: BoxFault; readonly crs: string };
  /** A property that cannot be ordered by. */
  'KV-Z9': { readonly found: string; readonly valid: readonly string[] };
  /** A WFS operation the service does not have. */
  'KV-Z10': { readonly found: string; readonly valid: readonly string[] };
  /** A WFS parameter that is missing. */
  'KV-Z11': { readonly parameter: string };
  /** A version of WFS the service does not speak. */
  'KV-Z12': { readonly found: string; readonly valid: readonly string[] };
  /** Part of a WFS filter the service does not have. */
  'KV-Z13': { readonly found: string; readonly valid: readonly string[] };
  /** A body that is not XML of WFS. */
  'KV-Z14': { readonly found: string };
}

/** What is wrong with a box: not four or six numbers, ends exchanged, outside the coordinate system, axes exchanged. */
export type BoxFault = 'numbers' | 'order' | 'outside' | 'axes';
