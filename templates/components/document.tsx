import type { ComponentChildren } from "preact";
import type { Href } from "../../src/model/permalink.ts";
import type { PageView } from "../../src/render/views.ts";
import { Breadcrumbs } from "./breadcrumbs.tsx";
import { Footer } from "./footer.tsx";
import { Masthead } from "./masthead.tsx";

/** The whole document: head, masthead, the page itself as `main`, footer. */
export function Document({
  view,
  kind,
  moveTo,
  children,
}: {
  view: PageView;
  /** Names the page for the style sheet. */
  kind: string;
  /** Where an old address leads on to at once. */
  moveTo?: Href;
  children: ComponentChildren;
}) {
  const { site } = view;
  return (
    <html lang={site.language} dir={site.direction}>
      <Head view={view} moveTo={moveTo} />
      <body class={`page-${kind}`}>
        <a class="skip-link" href="#content">
          {site.strings.words.skipToContent}
        </a>
        <Masthead view={view} front={kind === "home"} />
        {view.breadcrumbs.length > 1 ? <Breadcrumbs links={view.breadcrumbs} strings={site.strings} /> : null}
        <main id="content">{children}</main>
        <Footer view={view} />
      </body>
    </html>
  );
}

function Head({ view, moveTo }: { view: PageView; moveTo: Href | undefined }) {
  const { site } = view;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {moveTo === undefined ? null : <meta http-equiv="refresh" content={`0; url=${moveTo}`} />}
      <title>{view.title === "" || view.title === site.title ? site.title : `${view.title} – ${site.title}`}</title>
      {view.description === "" ? null : <meta name="description" content={view.description} />}
      <meta name="color-scheme" content="light dark" />
      {view.canonical === null ? null : <link rel="canonical" href={view.canonical} />}
      {site.assets.fonts.map((font) => (
        <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      {site.assets.styles.map((style) => (
        <link key={style} rel="stylesheet" href={style} />
      ))}
      {site.assets.scripts.map((script) => (
        <script key={script} type="module" src={script} />
      ))}
    </head>
  );
}
