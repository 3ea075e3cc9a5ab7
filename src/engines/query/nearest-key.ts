function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The key most like the one written (fewest changed characters, then the lowest), for "Did you mean …". */
export function nearestKey(written: string, keys: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const key of keys) {
    const distance = editDistance(written, key);
    if (distance < fewest || (distance === fewest && best !== undefined && key < best)) {
      fewest = distance;
      best = key;
    }
  }
  return best;
}
