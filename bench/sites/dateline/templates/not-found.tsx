import type { PageProps } from "../../../../src/render/routes.ts";
import { Simple } from "./components/simple.tsx";

export function Page(props: PageProps["not-found"]) {
  return <Simple {...props} />;
}
