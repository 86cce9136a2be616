import type { NavLink, PageView } from "../../src/render/views.ts";
import { SearchForm } from "./search-form.tsx";

/** The archive's name, what it holds, and the ways in. On the front page the name is the page's `h1`. */
export function Masthead({ view, front }: { view: PageView; front: boolean }) {
  const { site } = view;
  const name = site.logo === null ? site.title : <img class="masthead-logo" src={site.logo} alt={site.title} />;
  return (
    <header class={front ? "masthead masthead-front" : "masthead"}>
      <div class="masthead-ear">
        {view.holdings === null ? null : <p class="holdings">{view.holdings}</p>}
        {/* Shown by the script that it needs; see client/theme-switch.ts. */}
        <button class="theme-switch" type="button" hidden>
          {site.strings.words.lightAndDark}
        </button>
      </div>
      {front ? (
        <h1 class="masthead-title">{name}</h1>
      ) : (
        <p class="masthead-title">
          <a href={site.home}>{name}</a>
        </p>
      )}
      {front && site.description !== "" ? <p class="masthead-motto">{site.description}</p> : null}
      <nav class="masthead-nav" aria-label={site.strings.words.mainNavigation}>
        <ul>
          {site.nav.map((link) => (
            <li key={link.href}>
              <a href={link.href} aria-current={current(link, view)}>
                {link.label}
              </a>
            </li>
          ))}
          {site.search === null ? null : (
            <li class="nav-search">
              <a href={site.search} aria-current={view.href === site.search ? "page" : undefined}>
                {site.strings.search.title}
              </a>
            </li>
          )}
        </ul>
        {site.search === null || view.href === site.search ? null : (
          <SearchForm
            to={site.search}
            label={site.strings.search.label}
            name="search-masthead"
            strings={site.strings}
          />
        )}
      </nav>
    </header>
  );
}

function current(link: NavLink, view: PageView): "page" | "true" | undefined {
  if (link.href === view.href) return "page";
  return view.breadcrumbs.some(({ href }) => href === link.href && href !== view.site.home) ? "true" : undefined;
}
