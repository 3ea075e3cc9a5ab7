/** What is asked of a table of jobindsats: settings of its version with their values. */
export interface JobindsatsQuestion {
  readonly table: string;
  readonly select: readonly { readonly variable: string; readonly values: readonly string[] }[];
}

/** A call that asks it: what comes after the server's address, and its body. */
export interface JobindsatsCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/**
 * The question as version 2 takes it (`POST /data/{id}/json`, labels, `area` and lists) or version 3 (`GET /data/{id}?…&format=json`).
 * @source dst.md section 2
 */
export function jobindsatsCall({ table, select }: JobindsatsQuestion, version: 2 | 3): JobindsatsCall {
  const id = encodeURIComponent(table);
  if (version === 2) {
    const members = select.map(({ variable, values }) => [variable, values.join() === '*' ? '*' : values] as const);
    return { method: 'POST', path: `/data/${id}/json`, body: JSON.stringify(Object.fromEntries(members)) };
  }
  const asked = select.map(({ variable, values }) => `${encodeURIComponent(variable)}=${values.map(plain).join(',')}`);
  return { method: 'GET', path: `/data/${id}?${[...asked, 'format=json'].join('&')}` };
}

// The star, the top of a hierarchy and `latest:14` stand in addresses as they are.
const plain = (value: string): string => encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2F', '/');
