import type { PageProps } from "../../../../src/render/routes.ts";
import { Prose } from "./components/prose.tsx";
import { Rows, Simple, Terms } from "./components/simple.tsx";

export function Page(props: PageProps["article"]) {
  const { published, dateline, summary, body, people, places, topics, earlier, later } = props;
  return (
    <Simple {...props}>
      <p>
        {dateline} <time dateTime={published.datetime ?? undefined}>{published.text}</time>
      </p>
      <p>{summary}</p>
      <Prose htmlFromTheSanitiserOnly={body} />
      <Terms terms={people} />
      <Terms terms={places} />
      <Terms terms={topics} />
      <Rows rows={[earlier, later].flatMap((row) => row ?? []).map((row) => ({ ...row, evidence: null }))} />
    </Simple>
  );
}
