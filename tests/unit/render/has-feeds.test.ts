import { expect, it } from "vitest";
import { settingsSchema } from "../../../src/model/settings.ts";
import { hasTermFeeds } from "../../../src/render/feeds/has-feeds.ts";

const settings = (more: object) => settingsSchema.parse({ title: "Wire", url: "https://wire.example/", ...more });
const named = (times: number) => ({ entries: Array.from({ length: times }) as never[] });

it.each([
  ["auto", 1, 5000, true],
  ["auto", 99, 5001, false],
  ["auto", 100, 5001, true],
  ["on", 1, 20_000, true],
  ["off", 1000, 100, false],
] as const)("%s: a name of %d articles among %d has feeds: %s", (termFeeds, times, articles, has) => {
  expect(hasTermFeeds(named(times), settings({ features: { termFeeds } }), articles)).toBe(has);
});

it("none has feeds where there are none at all, or no address", () => {
  expect(hasTermFeeds(named(5), settings({ features: { feeds: "off", termFeeds: "on" } }), 10)).toBe(false);
  expect(hasTermFeeds(named(5), settings({ url: undefined }), 10)).toBe(false);
});
