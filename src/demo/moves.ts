/** Kinds of registered changes, in the order of their codes in `moveKinds`. */
export const moveKinds = ['flytning', 'foedt', 'doed', 'indvandret', 'udvandret'] as const;
export const MOVED = 0;
export const BORN = 1;
export const DIED = 2;
export const IMMIGRATED = 3;
export const EMIGRATED = 4;

/** No estate of the sector at this end. */
export const OUTSIDE = -1;

/** The changes of address of one year, as growing columns. Household types are indices in `hustyper10`, 255 = unknown. */
export class Moves {
  count = 0;
  person = new Int32Array(1024);
  day = new Int16Array(1024);
  from = new Int32Array(1024);
  to = new Int32Array(1024);
  kind = new Uint8Array(1024);
  before = new Uint8Array(1024);
  after = new Uint8Array(1024);

  add(person: number, day: number, from: number, to: number, kind: number, before: number, after: number): number {
    if (this.count === this.person.length) this.grow();
    const i = this.count;
    this.count += 1;
    this.person[i] = person;
    this.day[i] = day;
    this.from[i] = from;
    this.to[i] = to;
    this.kind[i] = kind;
    this.before[i] = before;
    this.after[i] = after;
    return i;
  }

  clear(): void {
    this.count = 0;
  }

  private grow(): void {
    const wider = this.person.length * 2;
    this.person = copyInto(new Int32Array(wider), this.person);
    this.day = copyInto(new Int16Array(wider), this.day);
    this.from = copyInto(new Int32Array(wider), this.from);
    this.to = copyInto(new Int32Array(wider), this.to);
    this.kind = copyInto(new Uint8Array(wider), this.kind);
    this.before = copyInto(new Uint8Array(wider), this.before);
    this.after = copyInto(new Uint8Array(wider), this.after);
  }
}

function copyInto<T extends Int32Array | Int16Array | Uint8Array>(target: T, source: T): T {
  target.set(source);
  return target;
}
