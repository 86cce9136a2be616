import type { Strings } from "../../src/model/strings/table.ts";

interface Counted {
  readonly published: number;
  readonly happened: number;
}

/** "12 June 2018: Published 3 and Happened 1"; the name alone of a day of which nothing is told. */
export function dayTitle(name: string, { published, happened }: Counted, strings: Strings): string {
  const { words } = strings;
  const told = [
    ...(published > 0 ? [`${words.published} ${strings.number(published)}`] : []),
    ...(happened > 0 ? [`${words.happened} ${strings.number(happened)}`] : []),
  ];
  return told.length === 0 ? name : `${name}${strings.colon}${strings.list(told)}`;
}
