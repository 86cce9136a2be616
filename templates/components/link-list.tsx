import type { NavLink } from "../../src/render/views.ts";

/** Links on one line; one in another language runs as that is written. */
export function LinkList({ links }: { links: readonly (NavLink & { readonly language?: string })[] }) {
  return (
    <ul class="inline-list">
      {links.map((link) => (
        <li key={link.href}>
          <a
            href={link.href}
            hreflang={link.language}
            lang={link.language}
            dir={link.language === undefined ? undefined : "auto"}
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
