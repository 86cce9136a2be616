import type { TermProps } from "../src/render/term.ts";
import { TermPage } from "./components/term-page.tsx";

export function Page(props: TermProps) {
  return <TermPage props={props} kind="term" />;
}
