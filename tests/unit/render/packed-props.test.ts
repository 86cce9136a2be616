import { expect, test } from "vitest";
import { LateText } from "../../../src/render/html.ts";
import { lateProps, packProps, unpackProps } from "../../../src/render/packed-props.ts";
import type { PageView, SiteView } from "../../../src/render/views.ts";

test("what comes late comes to another thread, also where it stands in a group of props", () => {
  const site = {} as SiteView;
  const land = (path: string) => new LateText(`land ${path}`, () => path);
  const props = { site, title: "Places", mapLand: land("M0 0z"), closer: { mapLand: land("M1 1z") }, tree: [{ a: 1 }] };
  const packed = packProps(props as unknown as PageView);
  const sent = structuredClone({ props: JSON.parse(packed.json), late: lateProps(packed) });
  const unpacked = unpackProps(sent.props, sent.late, site, () => "");
  const { mapLand, closer } = unpacked as unknown as typeof props;
  expect([mapLand, closer.mapLand].map(String)).toEqual(["M0 0z", "M1 1z"]);
  expect(JSON.stringify(unpacked)).toBe(JSON.stringify(props));
});
