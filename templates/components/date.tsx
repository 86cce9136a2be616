import type { DateView } from "../../src/render/views.ts";

/** A date in words, linked to its page in the calendar where it has one. */
export function DateText({ date }: { date: DateView }) {
  const words = date.datetime === null ? date.text : <time datetime={date.datetime}>{date.text}</time>;
  return date.href === null ? (
    words
  ) : (
    <a class="date-link" href={date.href}>
      {words}
    </a>
  );
}
