import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { elementsNamed, parseXml, type XmlElement } from '../files/parse-xml.ts';

/** A WFS request, whether it came as parameters or as XML: parameters by upper-case name, and its filter. */
export interface WfsRequest {
  readonly operation: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly filter?: XmlElement;
}

const from = 'WFS';

/**
 * Reads a request written as parameters; names in any case.
 * @throws Problem KV-Z11 without REQUEST, KV-Z2 where a parameter stands twice, KV-G20, KV-G25 and KV-G26 on a FILTER that is
 * no XML we read
 */
export function readKvp(pairs: Iterable<readonly [string, string]>): WfsRequest {
  const parameters = new Map<string, string>();
  for (const [name, value] of pairs) {
    const key = name.toUpperCase();
    const known = parameters.get(key);
    if (known !== undefined && known !== value) {
      throw new Problem('KV-Z2', {
        parameter: key,
        found: value.slice(0, 60),
        valid: { da: 'parameteren én gang', en: 'the parameter once' },
      });
    }
    parameters.set(key, value);
  }
  const operation = parameters.get('REQUEST');
  if (operation === undefined || operation === '') throw new Problem('KV-Z11', { parameter: 'REQUEST' });
  const filter = parameters.get('FILTER');
  return { operation, parameters, ...(filter ? { filter: parseXml(filter, from) } : {}) };
}

/**
 * Reads a request sent as XML.
 * @throws Problem KV-G20 when it is no XML, KV-G25 with a DOCTYPE, KV-G26 when nested too deep, KV-Z2 with several queries
 */
export function readXmlRequest(text: string): WfsRequest {
  const root = parseXml(text, from);
  const parameters = new Map<string, string>();
  const put = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '') parameters.set(key, value.trim());
  };
  for (const [name, value] of Object.entries(root.attributes)) put(name.toUpperCase(), value);
  const queries = root.children.filter(({ name }) => name === 'Query');
  if (queries.length > 1) {
    throw new Problem('KV-Z2', {
      parameter: 'Query',
      found: String(queries.length),
      valid: { da: 'én Query', en: 'one Query' },
    });
  }
  const [query] = queries;
  const types = elementsNamed(root, 'TypeName').map((element) => element.text.trim());
  put('TYPENAMES', query?.attributes.typeNames ?? query?.attributes.typeName ?? types.join(','));
  put('SRSNAME', query?.attributes.srsName);
  const wanted = query?.children.filter(({ name }) => name === 'PropertyName') ?? [];
  put('PROPERTYNAME', wanted.map((element) => element.text.trim()).join(','));
  put('SORTBY', query && sortText(query));
  put(
    'ACCEPTVERSIONS',
    elementsNamed(root, 'Version')
      .map((element) => element.text.trim())
      .join(','),
  );
  putStoredQuery(root, put);
  const filter = query?.children.find(({ name }) => name === 'Filter');
  return { operation: root.name, parameters, ...(filter ? { filter } : {}) };
}

function sortText(query: XmlElement): string {
  return elementsNamed(query, 'SortProperty')
    .map((property) => {
      const [name] = [...elementsNamed(property, 'ValueReference'), ...elementsNamed(property, 'PropertyName')];
      return `${name?.text.trim() ?? ''} ${elementsNamed(property, 'SortOrder')[0]?.text.trim() ?? 'ASC'}`;
    })
    .join(',');
}

function putStoredQuery(root: XmlElement, put: (key: string, value: string | undefined) => void): void {
  const stored = [root, ...root.children].find(({ name }) => name === 'StoredQuery');
  put('STOREDQUERY_ID', stored?.attributes.id);
  for (const parameter of stored ? elementsNamed(stored, 'Parameter') : []) {
    put((parameter.attributes.name ?? '').toUpperCase(), parameter.text);
  }
}
