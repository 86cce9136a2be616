import type { IndexProps } from "../../src/render/term-index.ts";

/** The way to each letter: on this page, or on pages of their own. */
export function Letters({ letters, parts, href, site }: IndexProps) {
  const { strings } = site;
  if (parts.length === 0 && letters.length < 2) return null;
  return (
    <nav class="letters" aria-label={strings.words.contents}>
      <ul>
        {parts.length === 0
          ? letters.map(({ letter, id }) => (
              <li key={id}>
                <a href={`#${id}`}>{letter}</a>
              </li>
            ))
          : parts.map((part) => (
              <li key={part.href}>
                <a href={part.href} aria-current={part.href === href ? "page" : undefined}>
                  {part.label} <span class="count">{strings.number(part.count)}</span>
                </a>
              </li>
            ))}
      </ul>
    </nav>
  );
}
