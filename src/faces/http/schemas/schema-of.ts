import type { z } from 'zod';

/** A type without `readonly`, all the way down: JSON has none, and zod infers none. */
type Plain<T> = T extends object ? { -readonly [K in keyof T]: Plain<T[K]> } : T;

type Same<A, B> = (<X>() => X extends Plain<A> ? 1 : 2) extends <X>() => X extends Plain<B> ? 1 : 2 ? true : false;

/**
 * Takes a schema for exactly the type: one with a field, a kind or a code more or less does not compile.
 * Used as `schemaOf<TableAnswer>()(z.object({ … }))`.
 */
export function schemaOf<T>() {
  return <S extends z.ZodType>(schema: S & (Same<z.output<S>, T> extends true ? unknown : never)): S => schema;
}
