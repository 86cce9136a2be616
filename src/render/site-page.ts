import type { PageView } from "./views.ts";

/** `content/pages/*.md`: about, corrections policy, … */
export interface SitePageProps extends PageView {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly body: string;
}
