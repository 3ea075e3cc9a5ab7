import type { Server } from '../../src/faces/http/server/server-options.ts';

/** A way to change something: `POST /api/v1/selections`. */
export interface ChangingRoute {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
}

/** Every route of a server that is not for reading, as the server itself tells them. */
export function changingRoutes(server: Server): readonly ChangingRoute[] {
  const parts: string[] = [];
  const found = server
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', part = '', methods = ''] = /^([│├└─\s]*)(\S.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
      if (part === '') return [];
      const depth = Math.round(indent.length / 4);
      parts.splice(depth - 1, Number.POSITIVE_INFINITY, part === '(empty root node)' ? '' : part);
      const path = parts.join('');
      return methods.split(', ').flatMap((method) => (isChanging(method) ? [{ method, path }] : []));
    });
  return found.toSorted((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));
}

function isChanging(method: string): method is ChangingRoute['method'] {
  return method === 'POST' || method === 'PUT' || method === 'PATCH' || method === 'DELETE';
}
