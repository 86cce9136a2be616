import type { PageProps } from "../../../../src/render/routes.ts";
import { Listed, Simple } from "./components/simple.tsx";

export function Page(props: PageProps["calendar"]) {
  return (
    <Simple {...props}>
      <Listed listing={props.published} />
      <Listed listing={props.happened} />
    </Simple>
  );
}
