interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Along a great circle of a sphere, in km. */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const half = (x: number) => Math.sin((x * rad) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * half(b.lon - a.lon);
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
