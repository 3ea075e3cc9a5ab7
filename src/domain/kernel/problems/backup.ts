/** Backups and putting them back. */
export interface BackupProblems {
  'KV-B2': { readonly file: string };
  /** Something is in the folder a backup is to be put into. */
  'KV-B3': { readonly folder: string };
  /** No whole backup: `fault` names a file as `≠` changed, `-` missing or `+` added. */
  'KV-B4': { readonly file: string; readonly fault: string };
  'KV-B5': { readonly folder: string };
}
