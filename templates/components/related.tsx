import type { Strings } from "../../src/model/strings/table.ts";
import type { ArticleProps } from "../../src/render/article.ts";
import type { NearLink, RelatedLink, SamePersonLinks } from "../../src/render/related.ts";
import { DateText } from "./date.tsx";
import { Local } from "./local.tsx";

/** Ways on from the end of a report: the same people before and after, and what else tells of the same. */
export function Related({ samePeople, related, site: { strings } }: ArticleProps) {
  if (samePeople.length === 0 && related.length === 0) return null;
  return (
    <div class="ways-on">
      {samePeople.length === 0 ? null : (
        <nav class="same-people" aria-labelledby="same-people">
          <h2 id="same-people" class="label">
            {strings.ways.samePeople}
          </h2>
          {samePeople.map((links) => (
            <SamePerson key={links.person.href} {...links} strings={strings} />
          ))}
        </nav>
      )}
      {related.length === 0 ? null : (
        <nav class="related" aria-labelledby="related">
          <h2 id="related" class="label">
            {strings.ways.related}
          </h2>
          <ul class="related-list">
            {related.map((link) => (
              <li key={link.href} class="related-report">
                <RelatedReport {...link} />
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

function SamePerson({ person, earlier, later, strings }: SamePersonLinks & { strings: Strings }) {
  return (
    <section class="same-person">
      <h3 class="same-person-name">
        <a href={person.href}>{person.label}</a>
      </h3>
      <dl>
        {earlier === null ? null : <Side name="earlier" word={strings.words.earlier} link={earlier} />}
        {later === null ? null : <Side name="later" word={strings.words.later} link={later} />}
      </dl>
    </section>
  );
}

function Side({ name, word, link }: { name: "earlier" | "later"; word: string; link: NearLink }) {
  return (
    <div class={`near near-${name}`}>
      <dt class="label">{word}</dt>
      <dd>
        <Headline {...link} />
      </dd>
    </div>
  );
}

function RelatedReport({ reason, ...link }: RelatedLink) {
  return (
    <>
      <Headline {...link} />
      <p class="related-reason">{reason}</p>
    </>
  );
}

function Headline({ href, headline, date }: NearLink) {
  return (
    <>
      <p class="near-date">
        <DateText date={{ ...date, href: null }} />
      </p>
      <p class="near-headline">
        <a href={href}>
          <Local text={headline} />
        </a>
      </p>
    </>
  );
}
