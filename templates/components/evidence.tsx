import type { Strings } from "../../src/model/strings/table.ts";
import type { Evidence as EvidenceView, LocalText } from "../../src/render/views.ts";
import { languageOf } from "./local.tsx";

/** Why an article is listed: the sentence that names the page's subject, marked, or the article's summary. */
export function Evidence({
  evidence,
  language,
  strings,
}: {
  evidence: EvidenceView;
  /** Of the article. */
  language: LocalText;
  strings: Strings;
}) {
  if (evidence.kind === "summary") {
    return evidence.summary === "" ? null : (
      <p class="row-summary" {...languageOf(language)}>
        {evidence.summary}
      </p>
    );
  }
  if (evidence.kind === "tagged") {
    return (
      <>
        {evidence.summary === "" ? null : (
          <p class="row-summary" {...languageOf(language)}>
            {evidence.summary}
          </p>
        )}
        <p class="row-note">{strings.words.taggedByEditor}</p>
      </>
    );
  }
  return (
    <>
      <blockquote class="evidence" cite={evidence.href} {...languageOf(language)}>
        <p>
          {evidence.before}
          <mark>{evidence.marked}</mark>
          {evidence.after}
          {evidence.second === undefined ? null : (
            <>
              <mark>{evidence.second.marked}</mark>
              {evidence.second.after}
            </>
          )}
          {/* Never alone on a line. */}
          {"\u00a0"}
          <a class="to-paragraph" href={evidence.href} aria-label={strings.words.toParagraph}>
            ¶
          </a>
        </p>
      </blockquote>
      {evidence.more === 0 ? null : <p class="row-note">{strings.phrase.moreMentions(evidence.more)}</p>}
    </>
  );
}
