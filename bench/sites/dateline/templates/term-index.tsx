import type { PageProps } from "../../../../src/render/routes.ts";
import { Simple, Terms } from "./components/simple.tsx";

export function Page(props: PageProps["term-index"]) {
  return (
    <Simple {...props}>
      <Terms terms={[...props.letters.flatMap(({ terms }) => terms)]} />
    </Simple>
  );
}
