const own = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * The address of a database as its client is to use it: to another machine by TLS with the certificate and its name verified,
 * whatever weaker mode the address asks for, unless it says `sslmode=disable` where the network itself encrypts. On this
 * machine, and by socket, as the address says.
 * @source OWASP ASVS 5.0, 12.3.3 and 12.3.4; docs/decisions/057-grave-acts.md
 */
export function demandTls(url: URL): URL {
  const mode = url.searchParams.get('sslmode');
  const isHere = (url.hostname === '' || own.test(url.hostname)) && !namesAnotherHost(url);
  if (mode === 'disable' || (isHere && mode === null)) return url;
  const demanded = new URL(url);
  for (const name of ['ssl', 'uselibpqcompat']) demanded.searchParams.delete(name);
  demanded.searchParams.set('sslmode', 'verify-full');
  return demanded;
}

// `?host=` is a folder of sockets, or goes before the host of the address.
function namesAnotherHost(url: URL): boolean {
  const host = url.searchParams.get('host');
  return host !== null && !host.startsWith('/') && !own.test(host);
}
