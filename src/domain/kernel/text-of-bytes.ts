const strict = new TextDecoder('utf-8', { fatal: true });
const windows = new TextDecoder('windows-1252');

/**
 * A sent file as text: UTF-8, with or without byte order mark, or what is not that as Windows-1252, in which spreadsheets
 * on Danish machines still save.
 */
export function textOfBytes(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return windows.decode(bytes);
  }
}
