import type { Strings } from "../../src/model/strings/table.ts";
import type { PersonProps, PlaceProps } from "../../src/render/term.ts";
import { Fact } from "./facts.tsx";
import { Figure } from "./figure.tsx";
import { LinkList } from "./link-list.tsx";
import { Local } from "./local.tsx";
import { Prose } from "./prose.tsx";

type RecordProps = PersonProps | PlaceProps;

/** The picture and the text of an authority record; on a part of its list, only what tells whose list it is. */
export function RecordHead({ props }: { props: RecordProps }) {
  return (
    <>
      {props.names.length === 0 ? null : (
        <>
          <h2 class="visually-hidden">{props.site.strings.words.otherNames}</h2>
          <ul class="native-names inline-list" data-preview>
            {props.names.map((name) => (
              <li key={`${name.language} ${name.text}`}>
                <Local text={name} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Figure image={props.image} sizes="9rem" class="portrait" strings={props.site.strings} />
      {props.summary === null ? null : (
        <p class="summary" data-preview>
          <bdi>{props.summary}</bdi>
        </p>
      )}
      {props.introduction === null || props.period !== null ? null : (
        <Prose htmlFromTheSanitiserOnly={props.introduction} />
      )}
    </>
  );
}

/** The names under which it goes, and where else it is known. */
export function NameFacts({ props }: { props: RecordProps }) {
  const { strings } = props.site;
  const { words } = strings;
  return (
    <>
      {props.aliases.length === 0 ? null : (
        <Fact label={words.alsoKnownAs}>
          <ul class="inline-list">
            {props.aliases.map((alias) => (
              <li key={alias}>
                <bdi>{alias}</bdi>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {props.variants.length === 0 ? null : <Variants variants={props.variants} strings={strings} />}
      {props.sameAs.length === 0 ? null : (
        <Fact label={words.elsewhere}>
          <LinkList links={props.sameAs} />
        </Fact>
      )}
    </>
  );
}

function Variants({ variants, strings }: { variants: RecordProps["variants"]; strings: Strings }) {
  return (
    <Fact label={strings.words.inTheText}>
      <ul class="inline-list">
        {variants.map(({ text, count }) => (
          <li key={text}>
            <bdi>{text}</bdi>
            {"\u00a0"}
            <span class="count">{strings.number(count)}</span>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
