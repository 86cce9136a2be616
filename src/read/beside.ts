import { createHash } from "node:crypto";
import { posix } from "node:path";
import { contains } from "../model/contains.ts";
import type { Disk } from "../model/effects.ts";
import { isWithheld } from "../model/error-code.ts";
import { movingFormat } from "../model/moving-picture.ts";
import { filePermalink, type Permalink } from "../model/permalink.ts";
import { slugify } from "../model/slug.ts";
import { isActive } from "./active-file.ts";
import { isMarkdown, toNative } from "./find-files.ts";
import { measureImage } from "./measure-image.ts";
import type { FileFacts, SourceFile } from "./source-file.ts";

/** Pictures that are turned upright and written anew. */
const IMAGES = new Set(["png", "jpg", "jpeg", "gif", "webp", "avif"]);

/**
 * Looks at files beside one file, each once, and by a path from the root (`/logo.svg`) at those of
 * `public/`. Only regular files inside `content/` and `public/` are seen: no path leads out,
 * neither by `..` nor by a symbolic link, and hidden files are none of ours.
 *
 * SVG is a `file`, copied as it is unless it is active. It has a size, so it may be shown by `img`.
 */
export function filesBeside(root: string, file: string, disk: Disk): SourceFile["beside"] {
  const known = new Map<string, FileFacts | undefined>();
  return (relativePath) => {
    if (!known.has(relativePath)) known.set(relativePath, look(root, file, relativePath, disk));
    return known.get(relativePath);
  };
}

function look(root: string, from: string, relativePath: string, disk: Disk): FileFacts | undefined {
  const file = resolve(from, relativePath);
  if (file === undefined) return undefined;
  try {
    const real = onDisk(root, file, disk);
    return real === undefined ? undefined : factsOf(root, real, disk);
  } catch (error) {
    // As if it were not there, it would be taken from readers without a fault.
    if (isWithheld(error)) return { file, kind: "unreadable", ...NOT_PUBLISHED };
    return undefined;
  }
}

function factsOf(root: string, real: string, disk: Disk): FileFacts {
  const name = posix.basename(real);
  const isPublic = real.startsWith("public/");
  if (isMarkdown(name) && !isPublic) return { file: real, kind: "markdown", ...NOT_PUBLISHED };

  const bytes = disk.read(toNative(root, real));
  const extension = posix.extname(name).slice(1).toLowerCase();
  if (!isPublic && isActive(extension, bytes)) return { file: real, kind: "active", ...NOT_PUBLISHED };
  const size = IMAGES.has(extension) || extension === "svg" ? measureImage(bytes, extension === "svg") : undefined;
  return {
    file: real,
    // What cannot be measured is no picture, whatever it is called.
    kind: IMAGES.has(extension) && size !== undefined ? "image" : "file",
    permalink: isPublic
      ? filePermalink(real.slice("public/".length).normalize("NFC"))
      : publishedName(name, extension, bytes),
    width: size?.width ?? null,
    height: size?.height ?? null,
    scalable: !isPublic && size !== undefined && IMAGES.has(extension) && movingFormat(bytes) === null,
  };
}

const NOT_PUBLISHED = { permalink: null, width: null, height: null, scalable: false } as const;

/** The path below the root that a relative one means; backslashes and drive letters would lead elsewhere on Windows. */
function resolve(from: string, relativePath: string): string | undefined {
  if (relativePath === "" || /[\\\0]|^[A-Za-z]:|(^|\/)\.[^./]/.test(relativePath)) return undefined;
  const folder = relativePath.startsWith("/") ? "public" : posix.dirname(from);
  const file = posix.join(folder, relativePath);
  return file.startsWith(folder === "public" ? "public/" : "content/") ? file : undefined;
}

/** Names with accents, and Korean ones, are decomposed by some systems (NFD) and composed by keyboards (NFC). */
function onDisk(root: string, file: string, disk: Disk): string | undefined {
  const forms = new Set([file, file.normalize("NFC"), file.normalize("NFD")]);
  const [top = ""] = file.split("/");
  for (const form of forms) {
    const native = toNative(root, form);
    if (disk.stat(native)?.kind === "file" && contains(disk.real(toNative(root, top)), disk.real(native))) return form;
  }
  return undefined;
}

function publishedName(name: string, extension: string, bytes: Uint8Array): Permalink {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const suffix = /^[a-z0-9]{1,10}$/.test(extension) ? `.${extension}` : "";
  const stem = suffix === "" ? name : name.slice(0, -suffix.length);
  return filePermalink("media", `${slugify(stem)}-${hash}${suffix}`);
}
