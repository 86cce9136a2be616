/**
 * The name of the place in which a report was written, without what its dateline says besides: "SENTOSA, Singapore" is
 * Sentosa, "MEMEL (Klaipėda)" Memel.
 */
export function placeOfDateline(dateline: string): string {
  return (dateline.split(/[,،、，(（]/u)[0] ?? "").trim();
}
