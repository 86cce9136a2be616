export type MovingFormat = "gif" | "webp" | "png" | "avif";

/**
 * The format of a picture that moves, by what is in it; `null` where it stands still, so that a copy of it is the whole.
 * Graphics Interchange Format has no mark for it: each GIF counts as moving.
 */
export function movingFormat(bytes: Uint8Array): MovingFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString("latin1");
  if (head.startsWith("GIF8")) return "gif";
  // RIFF: an ANIM chunk. PNG: acTL, before the first IDAT. ISO BMFF: a brand.
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return head.includes("ANIM") ? "webp" : null;
  if (head.startsWith("\x89PNG")) return head.split("IDAT", 1)[0]?.includes("acTL") ? "png" : null;
  return head.slice(4, 8) === "ftyp" && head.slice(0, 64).includes("avis") ? "avif" : null;
}

/** In bytes: colour profiles and texts may stand before the marks. */
const HEAD = 65_536;
