import type { PageProps } from "../../../../src/render/routes.ts";
import { Simple } from "./components/simple.tsx";

export function Page(props: PageProps["site-page"]) {
  return (
    <Simple {...props}>
      <div dangerouslySetInnerHTML={{ __html: props.body }} />
    </Simple>
  );
}
