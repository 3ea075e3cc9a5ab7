import type { Sentences } from './sentences.ts';
import type { BoxFault, ServiceProblems } from './services.ts';

const boxFaults: Readonly<Record<BoxFault, string>> = {
  numbers: 'there must be four or six numbers with commas between them',
  order: 'the lesser of two numbers on one axis must come first',
  outside: 'the numbers lie outside the coordinate system',
  axes: 'the numbers lie far from Denmark, but in Denmark if the axes are exchanged',
};

export const servicesEn: Sentences<ServiceProblems> = {
  'KV-Z1': (d) =>
    `The address has no parameter "${d.parameter}", so the answer would not be what you asked for. Use: ${d.valid.join(', ')}.`,
  'KV-Z2': (d) => `${d.parameter} = "${d.found}" cannot be used. Write ${d.valid.en}.`,
  'KV-Z3': (d) => `There is no collection called "${d.found}". There are: ${d.valid.join(', ')}.`,
  'KV-Z4': (d) =>
    `The collection ${d.collection} has no "${d.found}" you may see on the day asked for. Look in the collection, or ask with another day (datetime).`,
  'KV-Z5': (d) =>
    `${d.parameter} = "${d.found}" is no coordinate system the service has. Write the whole address of one of these: ${d.valid.join(', ')}.`,
  'KV-Z6': (d) =>
    d.why === 'changed'
      ? 'The page mark (side) is none the service has given, or it was changed. Begin again without side, and follow the link next.'
      : 'The page mark (side) belongs to another question. Begin again without side, and follow the link next, changing nothing but limit.',
  'KV-Z7': (d) => `The answer cannot be given as "${d.found}". It can be given as: ${d.valid.join(', ')}.`,
  'KV-Z8': (d) => `${d.parameter} = "${d.found}" cannot be used: ${boxFaults[d.why]}. Axes of ${d.crs}.`,
  'KV-Z9': (d) => `It is not possible to sort by "${d.found}". It is by: ${d.valid.join(', ')}.`,
  'KV-Z10': (d) =>
    `The service does not know the WFS operation "${d.found}". It has: ${d.valid.join(', ')}. It can be read, not written to.`,
  'KV-Z11': (d) => `The parameter ${d.parameter} is missing.`,
  'KV-Z12': (d) =>
    `The service speaks WFS ${d.valid.join(' and ')}, not "${d.found}". Choose version ${d.valid.join(' or ')}.`,
  'KV-Z13': (d) => `The filter may not hold ${d.found}. It can hold: ${d.valid.join(', ')}.`,
  'KV-Z14': (d) => `What was sent is no WFS request in XML: ${d.found}.`,
};
