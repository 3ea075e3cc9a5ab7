/** A file of a backup with its SHA-256 (hex) and size in bytes. */
export interface BackedUpFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** backup.json: the last entry of a backup. A backup without it was cut off. */
export interface BackupManifest {
  readonly format: 'kvarter-backup/1';
  readonly made: string;
  readonly version: string;
  readonly files: readonly BackedUpFile[];
}

/** Name of the last entry. */
export const manifestName = 'backup.json';

/** Name of the state database in a data folder and in a backup. */
export const stateFile = 'state.sqlite';

/** Reads the last entry; undefined when it is none. */
export function parseManifest(text: string): BackupManifest | undefined {
  try {
    const manifest: BackupManifest = JSON.parse(text);
    return manifest.format === 'kvarter-backup/1' && Array.isArray(manifest.files) ? manifest : undefined;
  } catch {
    return undefined;
  }
}
