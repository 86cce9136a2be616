import type { DataLink, PageView } from "../../src/render/views.ts";

/** What the head tells programs about the page: feeds, and what it is. */
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
    </>
  );
}

const FEEDS = new Set(["application/atom+xml", "application/rss+xml", "application/feed+json"]);

function Alternate({ feed, of }: { feed: DataLink; of: string }) {
  return <link rel="alternate" type={feed.mediaType} href={feed.href} title={`${of} (${feed.label})`} />;
}
