import type { Href } from "../model/permalink.ts";
import type { DateView, LocalText, NavLink, PageView, Row, TermLink } from "./views.ts";

export interface ArticleProps extends PageView {
  readonly headline: LocalText;
  /** BCP 47 of the article's own text. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly dateline: string | null;
  readonly summary: string | null;
  readonly authors: readonly NavLink[];
  readonly published: DateView;
  readonly updated: DateView | null;
  readonly happened: readonly { readonly date: DateView; readonly label: string | null }[];
  readonly image: {
    readonly src: Href;
    readonly alt: string;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
  /** Sanitised and linked: the one thing that goes in as HTML. */
  readonly body: string;
  readonly draft: boolean;
  /** "In this report": each with its number of mentions. */
  readonly people: readonly TermLink[];
  readonly places: readonly TermLink[];
  readonly topics: readonly TermLink[];
  readonly organisations: readonly TermLink[];
  readonly dates: readonly DateView[];
  readonly corrections: readonly { readonly date: DateView; readonly text: string }[];
  readonly source: { readonly text: string; readonly href: Href | null } | null;
  readonly translations: readonly (NavLink & { readonly language: string })[];
  /** Neighbours in time of publication. */
  readonly earlier: Row | null;
  readonly later: Row | null;
}
