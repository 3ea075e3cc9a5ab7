import type { Text } from '../language.ts';

/** Refusals, and questions that the web server or the command line cannot pass on as asked. */
export interface AccessProblems {
  /** The reader's role cannot do it; said of actions, never of places. `role` = the smallest that can. */
  'KV-A1': { readonly what: Text; readonly role?: Text };
  /** Does not exist or is not allowed: one answer for both. */
  'KV-A2': { readonly asked: string };
  /** Demo personas may be chosen without a password, so the server must not be reachable from outside. */
  'KV-A3': { readonly host: string };
  'KV-A4': { readonly persona: string; readonly valid: readonly string[] };
  'KV-A5': { readonly parameter: string; readonly found: string; readonly valid: string };
  'KV-A6': { readonly path: string };
  /** A bug; the id leads to the log. */
  'KV-A7': { readonly id: string };
  'KV-A8': { readonly folder: string };
  'KV-A9': { readonly seconds: number };
  'KV-A10': { readonly command: string; readonly valid: readonly string[] };
  'KV-A11': { readonly host: string; readonly port: number };
  'KV-A12': { readonly command: string; readonly missing: string };
  /** Stops the demo: its delivery has findings that stop it. */
  'KV-A13': { readonly folder: string };
  /** The accessibility statement has no address yet. */
  'KV-A14': { readonly setting: string };
  /** More afdelinger than one zip holds. */
  'KV-A15': { readonly count: number; readonly most: number };
  /** A reader has one file made in the background at a time. */
  'KV-A16': { readonly done: number; readonly total: number };
  /** A job that is another reader's, not done, forgotten or never was. */
  'KV-A17': { readonly job: string };
  /** An option the command does not have. */
  'KV-A18': { readonly command: string; readonly option: string; readonly valid: readonly string[] };
  /** An option without its value, or with one where there is none to give. */
  'KV-A19': { readonly command: string; readonly option: string };
  /** The public variant of a page is not there: no such place, or too few residents for everyone to see. */
  'KV-A20': { readonly asked: string };
  /** A server that others would reach by plain HTTP, or a certificate of its own that cannot be used. */
  'KV-A27':
    | { readonly fault: 'plain'; readonly host: string }
    | { readonly fault: 'half' }
    | { readonly fault: 'missing' | 'pair'; readonly file: string };
}
