/** What a schema found wrong with a parameter: the kind of fault and its particulars. */
export interface SchemaFault {
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a parameter may be, in the words of a refusal; a schema's own message is for programmers. */
export function validWords({ keyword, params }: SchemaFault): string {
  if (keyword === 'too_big') {
    const most = Number(params.maximum);
    return `højst ${most} tegn / at most ${most} characters`;
  }
  if (keyword === 'invalid_value' && Array.isArray(params.values)) return params.values.join(', ');
  return 'udfyldt / filled in';
}
