import type { Href } from "../../src/model/permalink.ts";
import type { Strings } from "../../src/model/strings/table.ts";
import type { IndexLink, IndexProps } from "../../src/render/term-index.ts";

type LettersProps = Pick<IndexProps, "letters" | "parts" | "finer" | "href" | "site">;

/** The way to each letter, on this page or on pages of their own, and within a letter to longer beginnings. */
export function Letters({ letters, parts, finer, href, site: { strings } }: LettersProps) {
  const here = letters.length > 1 ? letters.map(({ letter, id }) => ({ letter, id })) : [];
  return (
    <>
      <Beginnings links={parts} here={href} label={strings.words.contents} strings={strings} />
      {finer.map((links) => (
        <Beginnings
          key={links[0]?.href}
          links={links}
          here={href}
          label={`${strings.words.contents}${strings.colon}${links[0]?.label}–${links.at(-1)?.label}`}
          strings={strings}
        />
      ))}
      {parts.length > 0 || here.length === 0 ? null : (
        <nav class="letters" aria-label={strings.words.contents}>
          <ul>
            {here.map(({ letter, id }) => (
              <li key={id}>
                <a href={`#${id}`}>{letter}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

/** Links to parts; the page's own is marked, and the one that the page lies within. */
function Beginnings({
  links,
  here,
  label,
  strings,
}: {
  links: readonly IndexLink[];
  here: Href;
  label: string;
  strings: Strings;
}) {
  if (links.length === 0) return null;
  return (
    <nav class="letters" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a
              href={link.href}
              aria-current={link.href === here ? "page" : here.startsWith(link.href) ? "true" : undefined}
            >
              {link.label} <span class="count">{strings.number(link.count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
