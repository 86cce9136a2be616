import type { PageView } from "../../src/render/views.ts";
import { LinkList } from "./link-list.tsx";

export function Footer({ view }: { view: PageView }) {
  const { site, canonical } = view;
  return (
    <footer class="colophon">
      <div class="colophon-columns">
        <div class="colophon-about">
          <p class="colophon-name">
            <a href={site.home}>{site.title}</a>
          </p>
          {site.footer === "" ? null : <p>{site.footer}</p>}
          {site.rights === "" ? null : <p>{site.rights}</p>}
        </div>
        <div class="colophon-ways">
          {site.contact === null ? null : (
            <p>
              <a href={site.contact}>{site.strings.words.contact}</a>
            </p>
          )}
          {site.services.length === 0 ? null : (
            <div class="colophon-data">
              <LinkList links={site.services} />
            </div>
          )}
          {site.feeds.length === 0 ? null : (
            <nav class="colophon-data" aria-label={site.strings.words.feeds}>
              <LinkList links={site.feeds} />
            </nav>
          )}
        </div>
      </div>
      {/* Paper has no address bar. */}
      {canonical === null ? null : (
        <p class="print-only">
          <bdi dir="ltr">{canonical}</bdi>
        </p>
      )}
    </footer>
  );
}
