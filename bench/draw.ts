/** A linear congruential draw of whole numbers below a limit: the same questions on every run. */
export function sameDraw(seed = 1): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
