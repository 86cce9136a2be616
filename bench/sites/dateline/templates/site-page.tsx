import type { PageProps } from "../../../../src/render/routes.ts";
import { Prose } from "./components/prose.tsx";
import { Simple } from "./components/simple.tsx";

export function Page(props: PageProps["site-page"]) {
  return (
    <Simple {...props}>
      <Prose htmlFromTheSanitiserOnly={props.body} />
    </Simple>
  );
}
