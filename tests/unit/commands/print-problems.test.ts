import { expect, it } from "vitest";
import { printProblems } from "../../../src/commands/print-problems.ts";
import { errorAt, type Problem, warningAt } from "../../../src/model/problem.ts";

it("says place, what is wrong, what was found and what to do", () => {
  const problem = errorAt({
    rule: "front-matter-date",
    file: "content/articles/a.md",
    place: { line: 3, column: 7 },
    message: "there is no day 30 in 2019-02",
    found: "2019-02-30",
    expected: "01 to 28",
    advice: "Write the day that is meant",
  });
  expect(printed([problem])).toEqual([
    `content/articles/a.md:3:7: error: there is no day 30 in 2019-02 [front-matter-date]
    found: 2019-02-30
    expected: 01 to 28
    Write the day that is meant.`,
  ]);
});

it("says errors last, and one matter once with three places", () => {
  const unknown = [1, 2, 3, 4, 5].map((line) => ({ ...deadLink("a.md", line), group: "nobody", message: "no record" }));
  const error = errorAt({ rule: "encoding", file: "a.md", message: "the file is not encoded in UTF-8" });
  expect(printed([error, ...unknown])).toEqual([
    `a.md:1:1: warning: no record [dead-link] (5 times)
    also a.md:2:1
    also a.md:3:1
    and 2 more`,
    "a.md:1:1: error: the file is not encoded in UTF-8 [encoding]",
  ]);
});

it("lets no file hide what is wrong in others", () => {
  const many = Array.from({ length: 20_000 }, (_, index) => deadLink("a.md", index + 1));
  expect(printed([...many, deadLink("b.md", 7)]).map((text) => text.split(" [")[0])).toEqual([
    ...[1, 2, 3, 4, 5].map((line) => `a.md:${line}:1: warning: dead link`),
    "b.md:7:1: warning: dead link",
    "… and 19995 more warnings (19995 dead-link). All of them: --report FILE.json",
  ]);
});

it("does not print an empty finding, nor what steers a terminal", () => {
  const [empty, steering] = printed([
    { ...deadLink("a.md", 1), found: "" },
    { ...deadLink("b.md", 1), found: "\u001b[2J\nx" },
  ]);
  expect(empty).toBe("a.md:1:1: warning: dead link [dead-link]");
  expect(steering).toBe("b.md:1:1: warning: dead link [dead-link]\n    found: \ufffd[2J⏎x");
});

function deadLink(file: string, line: number): Problem {
  return warningAt({ rule: "dead-link", file, place: { line, column: 1 }, message: "dead link" });
}

function printed(problems: readonly Problem[]): readonly string[] {
  const told: string[] = [];
  printProblems(problems, (text) => void told.push(text));
  return told;
}
