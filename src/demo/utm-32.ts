const RADIUS = 6378137;
const ECCENTRICITY2 = 0.0066943800229;
const SCALE = 0.9996;
const CENTRAL_MERIDIAN = 9;

/** Degrees (lon, lat, WGS84) to metres in EPSG:25832, good to a metre in Denmark; x grows to 895,000 on Bornholm. */
export function toUtm32(lon: number, lat: number): { readonly x: number; readonly y: number } {
  const phi = (lat * Math.PI) / 180;
  const e2 = ECCENTRICITY2;
  const ep2 = e2 / (1 - e2);
  const n = RADIUS / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const t = Math.tan(phi) ** 2;
  const c = ep2 * Math.cos(phi) ** 2;
  const a = Math.cos(phi) * (((lon - CENTRAL_MERIDIAN) * Math.PI) / 180);
  const m =
    RADIUS *
    ((1 - e2 / 4 - (3 * e2 ** 2) / 64 - (5 * e2 ** 3) / 256) * phi -
      ((3 * e2) / 8 + (3 * e2 ** 2) / 32 + (45 * e2 ** 3) / 1024) * Math.sin(2 * phi) +
      ((15 * e2 ** 2) / 256 + (45 * e2 ** 3) / 1024) * Math.sin(4 * phi) -
      ((35 * e2 ** 3) / 3072) * Math.sin(6 * phi));
  const x = a + ((1 - t + c) * a ** 3) / 6 + ((5 - 18 * t + t ** 2 + 72 * c - 58 * ep2) * a ** 5) / 120;
  const y = a ** 2 / 2 + ((5 - t + 9 * c + 4 * c ** 2) * a ** 4) / 24 + ((61 - 58 * t + t ** 2) * a ** 6) / 720;
  return { x: SCALE * n * x + 500000, y: SCALE * (m + n * Math.tan(phi) * y) };
}
