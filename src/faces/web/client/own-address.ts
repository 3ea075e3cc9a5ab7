/** Path, query and part of a page of this site; the API, files, /was and logins, which lead to another site, are the browser's business. */
function pageAddress(url: URL): string | undefined {
  if (url.origin !== location.origin || /^\/(api|assets|geo|was|log-ind\/hos)(\/|$)|\.jsonld$/.test(url.pathname))
    return undefined;
  return url.pathname + url.search + url.hash;
}

/** The address a plain click on a link asks for, or undefined when the browser should handle the click itself. */
export function addressOfLink(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.href || link.target || link.hasAttribute('download')) return undefined;
  const url = new URL(link.href);
  const samePage = url.pathname === location.pathname && url.search === location.search;
  if (url.hash && samePage) return undefined;
  return pageAddress(url);
}

/** The address a GET form of this site asks for; empty fields are left out. Undefined for POST forms. */
export function addressOfForm(event: SubmitEvent): string | undefined {
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return undefined;
  const url = new URL(form.action);
  const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '');
  url.search = fields.map(([name, value]) => `${name}=${readable(String(value))}`).join('&');
  return pageAddress(url);
}

/** Percent-encodes a value but leaves `:` and `,` as they are, so that links to selections can be read and typed. */
export function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%3A', ':').replaceAll('%2C', ',');
}
