import type { PageView } from "../../src/render/views.ts";

/** The forms of a list that programs read. */
export function DataLinks({ view }: { view: PageView }) {
  if (view.downloads === undefined || view.downloads.length === 0) return null;
  return (
    <section class="data-links">
      <h2 class="label">{view.site.strings.words.asData}</h2>
      <ul class="inline-list">
        {view.downloads.map(({ label, href, mediaType }) => (
          <li key={href}>
            <a href={href} type={mediaType}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
