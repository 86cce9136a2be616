import type { DataLink, PageView } from "../../src/render/views.ts";

/** What the head tells programs about the page: its feeds, what it is, and how it looks where it is shared. */
export function HeadData({ view }: { view: PageView }) {
  const { site } = view;
  return (
    <>
      {site.feeds.map((feed) => (
        <Alternate key={feed.href} feed={feed} of={site.title} />
      ))}
      {view.href === site.home
        ? null
        : view.downloads
            ?.filter(({ mediaType }) => FEEDS.has(mediaType))
            .map((feed) => <Alternate key={feed.href} feed={feed} of={view.title} />)}
      {site.openSearch === null ? null : (
        <link rel="search" type="application/opensearchdescription+xml" href={site.openSearch} title={site.title} />
      )}
      {view.head?.meta.map(([attribute, name, content]) => (
        <meta key={`${name} ${content}`} {...{ [attribute]: name }} content={content} />
      ))}
      {view.head === undefined ? null : (
        <script
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: view.head.jsonLd as unknown as string }}
        />
      )}
    </>
  );
}

const FEEDS = new Set(["application/atom+xml", "application/rss+xml", "application/feed+json"]);

function Alternate({ feed, of }: { feed: DataLink; of: string }) {
  return <link rel="alternate" type={feed.mediaType} href={feed.href} title={`${of} (${feed.label})`} />;
}
