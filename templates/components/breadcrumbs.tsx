import type { Strings } from "../../src/model/strings/table.ts";
import type { NavLink } from "../../src/render/views.ts";

export function Breadcrumbs({ links, strings }: { links: readonly NavLink[]; strings: Strings }) {
  return (
    <nav class="breadcrumbs" aria-label={strings.words.breadcrumbs}>
      <ol>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
