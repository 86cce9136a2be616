import { resolve } from "node:path";
import { expect, it } from "vitest";
import { githubAnnotations } from "../../../src/commands/github-annotations.ts";
import { errorAt, warningAt } from "../../../src/model/problem.ts";

const ROOT = resolve("checkout/site");

it("escapes what GitHub would read as its own, errors first, one for each matter", () => {
  const text = githubAnnotations(
    [
      warningAt({
        rule: "dead-link",
        file: "content/articles/a, b: c%.md",
        message: "100% dead\r\n::error::x",
        found: "a:b,c",
      }),
      warningAt({ rule: "thin-tag", file: "content/b.md", message: "alone", group: "thin" }),
      warningAt({
        rule: "thin-tag",
        file: "content/c.md",
        place: { line: 3, column: 9 },
        message: "alone",
        group: "thin",
      }),
      errorAt({
        rule: "markdown",
        file: "content/d.md",
        place: { line: 2, column: 4 },
        message: "no",
        advice: "Mend it",
      }),
    ],
    ROOT,
    resolve("checkout"),
  );
  expect(text.split("\n")).toEqual([
    "::error file=site/content/d.md,line=2,col=4,title=markdown::no%0AMend it",
    "::warning file=site/content/articles/a%2C b%3A c%25.md,line=1,col=1,title=dead-link::100%25 dead%0D%0A::error::x%0Afound: a:b,c",
    "::warning file=site/content/b.md,line=1,col=1,title=thin-tag::alone (2 times)%0Aalso content/c.md:3:9",
    "",
  ]);
});

it("names files from the site where the checkout is elsewhere", () => {
  const problem = warningAt({ rule: "a", file: "content/a.md", message: "b" });
  expect(githubAnnotations([problem], ROOT, resolve("/elsewhere"))).toContain("file=content/a.md,");
});
