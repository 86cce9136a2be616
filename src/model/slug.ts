import { hash } from "node:crypto";
import { slug as githubSlug } from "github-slugger";
import type { Brand } from "./brand.ts";
import { DEVICE_NAME } from "./device-name.ts";
import { foldMarks, foldName } from "./fold.ts";

/**
 * One segment of a permalink: letters and digits of any script, `-` and `_`; NFC, lower case,
 * not empty, at most 120 bytes of UTF-8 (a file name has 255, and hosts count encoded bytes), and
 * no name that Windows keeps for a device.
 */
export type Slug = Brand<string, "Slug">;

const MAX_BYTES = 120;

/** The slug of a name: "L/Cpl. Jela Din" → `l-cpl-jela-din`, "C++" → `c-plus-plus`, "…" → `t-` and a hash. */
export function slugify(name: string): Slug {
  // Most files are named so already.
  if (PLAIN.test(name) && name.length <= MAX_BYTES && !WINDOWS_DEVICE.test(name)) return name as Slug;
  const words = foldMarks(name.normalize("NFKC"))
    .replace(/\+/g, " plus ")
    .replace(/#/g, " sharp ")
    .replace(/[/\\\u2010-\u2015]/gu, "-");
  const slug = tidy(githubSlug(words.trim().replace(/\s+/gu, " ")));
  if (slug === "") return `t-${nameHash(name)}` as Slug;
  return WINDOWS_DEVICE.test(slug) ? slugWithHash(slug as Slug, name) : (slug as Slug);
}

const PLAIN = /^[a-z\d]+(?:-[a-z\d]+)*$/;

const WINDOWS_DEVICE = new RegExp(`^${DEVICE_NAME}$`);

/** Eight hexadecimal digits that tell apart names whose slugs collide; independent of order. */
export function nameHash(name: string): string {
  return hash("sha256", foldName(name)).slice(0, 8);
}

/** `slug-1a2b3c4d`, kept within the limit. */
export function slugWithHash(slug: Slug, name: string): Slug {
  return `${cut(slug, MAX_BYTES - 9)}-${nameHash(name)}` as Slug;
}

export function isSlug(text: string): text is Slug {
  return text !== "" && slugify(text) === text;
}

function tidy(text: string): string {
  const kept = text
    // Variation selectors are marks, and cannot be seen: they stay behind when an emoji goes.
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "");
  // The marks of a sign that went have come to stand on the letter before it.
  const plain = foldMarks(kept)
    .normalize("NFC")
    .replace(/-{2,}/g, "-")
    .replace(/^[-\p{M}]+|-+$/gu, "");
  return cut(plain, MAX_BYTES);
}

function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = "";
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept.replace(/-+$/, "");
}
