import type { PageProps } from "../../../../src/render/routes.ts";
import { Rows, Simple } from "./components/simple.tsx";

export function Page(props: PageProps["home"]) {
  return (
    <Simple {...props}>
      <Rows rows={[...(props.lead === null ? [] : [props.lead]), ...props.latest]} />
    </Simple>
  );
}
