/** What the printer's thread is asked. */
export interface PrintRequest {
  readonly id: number;
  readonly source: string;
  /** What the file must hold to; the printer takes one at a time. */
  readonly standard: 'ua-1' | 'a-3a';
}

/** What it answers: the file, what is not on the machine, or why it refused the text. */
export type PrintReply =
  | { readonly id: number; readonly kind: 'printed'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'missing'; readonly missing: string }
  | { readonly id: number; readonly kind: 'refused'; readonly why: string };
