import type { NavLink } from "../../src/render/views.ts";

/** Links on one line. */
export function LinkList({ links }: { links: readonly (NavLink & { readonly language?: string })[] }) {
  return (
    <ul class="inline-list">
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href} hreflang={link.language} lang={link.language}>
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
