/** The local time with its distance from UTC, because old addresses are made of it. */
export function localDate(local: string, utc: string): string | null {
  const [here, there] = [stamp(local), stamp(utc)];
  if (here === null) return utcDate(utc);
  if (there === null) return local.trim().replace(" ", "T");
  const minutes = Math.round((here - there) / 60_000);
  if (Math.abs(minutes) > 14 * 60) return utcDate(utc);
  const two = (n: number) => String(n).padStart(2, "0");
  const offset =
    minutes === 0
      ? "Z"
      : `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
  return `${local.trim().replace(" ", "T")}${offset}`;
}

export function utcDate(utc: string): string | null {
  return stamp(utc) === null ? null : `${utc.trim().replace(" ", "T")}Z`;
}

function stamp(text: string): number | null {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/.exec(text.trim());
  if (parts === null || parts[1]?.startsWith("0000")) return null;
  const time = Date.parse(`${parts[1]}T${parts[2]}Z`);
  return Number.isNaN(time) ? null : time;
}
