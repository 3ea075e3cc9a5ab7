/**
 * Quantile of Student's t: the x that a share p of the distribution is below, p above one half.
 * @source by bisection on the distribution function (Abramowitz and Stegun 26.7); t(0.975; 9) = 2.262157
 */
export function studentQuantile(p: number, freedom: number): number {
  let [low, high] = [0, 1000];
  while (high - low > lastPlaces * Math.max(1, high)) {
    const middle = (low + high) / 2;
    if (below(middle, freedom) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const lastPlaces = 1e-13;

// For whole degrees of freedom the distribution is a finite sum of powers of a cosine.
function below(t: number, freedom: number): number {
  const angle = Math.atan2(t, Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine;
    sum += term;
  }
  const area = isOdd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
  return 0.5 + area / 2;
}
