import type { SiteView } from "../../src/render/views.ts";

/** Copies the text of an element, or saves it as a file. Shown by the script that they need; see client/copy.ts. */
export function CopyActions({ of, fileName, site }: { of: string; fileName?: string; site: SiteView }) {
  const { words } = site.strings;
  return (
    <p class="actions">
      <button class="copy" type="button" data-copy={of} data-copied={words.copied} hidden>
        {words.copy}
      </button>
      {fileName === undefined ? null : (
        <button class="copy" type="button" data-save={of} data-file={fileName} hidden>
          {words.save}
        </button>
      )}
      <span class="copy-said" role="status" />
    </p>
  );
}
