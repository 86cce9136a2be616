import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import type { Card } from "../../../src/model/card.ts";
import { wholeOf } from "../../../src/model/file-content.ts";
import type { Permalink } from "../../../src/model/permalink.ts";
import { createCardDrawing } from "../../../src/write/card-drawing.ts";
import { createCards } from "../../../src/write/cards.ts";
import { siteFolder, testEffects } from "../../support/site-folder.ts";

let effects: ReturnType<typeof testEffects>;
let cacheFolder: string;
beforeEach(() => {
  effects = testEffects();
  ({ cacheFolder } = siteFolder());
});

const card = (words: Partial<Card> = {}): Card => ({
  permalink: "/2018/06/12/summit/card.png" as Permalink,
  site: "The Record",
  over: "Sentosa",
  date: "12 June 2018",
  digits: "2018-06-12",
  headline: "Four points, and many questions left open",
  ...words,
});
const drawn = async (words?: Partial<Card>) =>
  Buffer.from(await (await createCardDrawing(effects.disk)).draw(card(words)));

describe("a card", () => {
  it("is a picture of the size that Open Graph recommends, the same each time", async () => {
    const first = await drawn();
    expect(await sharp(first).metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    expect(await drawn()).toEqual(first);
    expect(await drawn({ headline: "Another" })).not.toEqual(first);
  });

  it("leaves emoji out, and draws the words", async () => {
    expect(await drawn({ headline: "A ship 🚢 sails 👩🏽‍✈️" })).toEqual(await drawn({ headline: "A ship sails" }));
  });

  it.each(["김정은과 트럼프", "Четыре пункта", "أربع نقاط", "四点声明", "A 김 B"])(
    "leaves a headline out that it cannot draw, rather than draw boxes: %s",
    async (headline) => {
      expect(await drawn({ headline })).toEqual(await drawn({ headline: "" }));
    },
  );

  it("writes the date in digits where its words cannot be drawn", async () => {
    expect(await drawn({ date: "2018년 6월 12일" })).toEqual(await drawn({ date: "2018-06-12" }));
  });

  it.each(["Łódź, Đường, Ünïon – “ﬁne”… €5".replace("ﬁ", "fi"), "İzmir and Şırnak"])("draws %s", async (headline) => {
    expect(await drawn({ headline })).not.toEqual(await drawn({ headline: "" }));
  });

  it("takes no harm from signs that control others, and from length", async () => {
    expect(await drawn({ headline: "Four\u0000 \u202epoints\n" })).toEqual(await drawn({ headline: "Four points" }));
    expect((await sharp(await drawn({ headline: "word ".repeat(2000) })).metadata()).height).toBe(630);
  });

  it("is drawn once", async () => {
    const output = createCards(cacheFolder, effects)(card());
    const first = Buffer.from(wholeOf(await output.bytes()));
    const [folder] = effects.disk.list(cacheFolder);
    expect(folder).toBeDefined();
    const again = createCards(cacheFolder, effects)(card());
    expect(Buffer.from(wholeOf(await again.bytes()))).toEqual(first);
    expect(again.key).toBe(output.key);
    expect(createCards(cacheFolder, effects)(card({ headline: "Another" })).key).not.toBe(output.key);
  });
});
