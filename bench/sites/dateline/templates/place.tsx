import type { PageProps } from "../../../../src/render/routes.ts";
import { Listed, Simple } from "./components/simple.tsx";

export function Page(props: PageProps["place"]) {
  return (
    <Simple {...props}>
      <Listed listing={props.listing} />
    </Simple>
  );
}
