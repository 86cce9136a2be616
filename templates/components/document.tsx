import type { ComponentChildren } from "preact";
import type { Href } from "../../src/model/permalink.ts";
import type { PageView } from "../../src/render/views.ts";
import earlyTheme from "../client/early-theme.js?url";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { Footer } from "./footer.tsx";
import { HeadData } from "./head-data.tsx";
import { Masthead } from "./masthead.tsx";

/** The whole document: head, masthead, the page itself as `main`, footer. */
export function Document({
  view,
  kind,
  styles = [],
  moveTo,
  children,
}: {
  view: PageView;
  /** Names the page for the style sheet. */
  kind: string;
  /** Of this kind of page, besides those of every page. */
  styles?: readonly string[];
  /** Where an old address leads on to at once. */
  moveTo?: Href;
  children: ComponentChildren;
}) {
  const { site } = view;
  return (
    <html lang={site.language} dir={site.direction}>
      <Head view={view} styles={styles} moveTo={moveTo} />
      <body class={`page-${kind}`}>
        <a class="skip-link" href="#content">
          {site.strings.words.skipToContent}
        </a>
        <Masthead view={view} front={kind === "home"} />
        {view.breadcrumbs.length > 1 ? <Breadcrumbs links={view.breadcrumbs} strings={site.strings} /> : null}
        <main id="content" data-previews={site.previews ? site.home : undefined}>
          {children}
        </main>
        <Footer view={view} />
      </body>
    </html>
  );
}

function Head({ view, styles, moveTo }: { view: PageView; styles: readonly string[]; moveTo: Href | undefined }) {
  const { site } = view;
  return (
    <head>
      <meta charset="utf-8" />
      {/* Before anything that it is to hold for. */}
      <meta http-equiv="Content-Security-Policy" content={site.contentPolicy} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {moveTo === undefined ? null : <meta http-equiv="refresh" content={`0; url=${moveTo}`} />}
      <title>{view.title === "" || view.title === site.title ? site.title : `${view.title} – ${site.title}`}</title>
      {view.description === "" ? null : <meta name="description" content={view.description} />}
      <meta name="color-scheme" content="light dark" />
      {view.noindex ? <meta name="robots" content="noindex" /> : null}
      {view.canonical === null ? null : <link rel="canonical" href={view.canonical} />}
      <HeadData view={view} />
      {site.assets.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {/* Before the styles, so that the first thing drawn is in the colours that the reader chose. */}
      <script src={earlyTheme} />
      {[...site.assets.styles, ...styles].map((style) => (
        <link key={style} rel="stylesheet" href={style} />
      ))}
      {site.assets.scripts.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
    </head>
  );
}
