import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { hostFiles } from "../../../src/starter/host-files.ts";

/** By GitHub's own parser: what does not fit its schema, and expressions that do not parse. */
async function faultsOf(content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name: ".github/workflows/a.yml", content }, new NoOperationTraceWriter());
  if (value !== undefined) await convertWorkflowTemplate(context, value);
  return context.errors.getErrors().map(({ message }) => message);
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly {
    readonly run?: string;
    readonly uses?: string;
    readonly env?: object;
    readonly with?: object;
  }[];
}
interface Workflow {
  readonly on: unknown;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const HOSTS = ["github", "netlify", "cloudflare", "nginx"] as const;
const workflowOf = (host: (typeof HOSTS)[number]) => {
  const files = Object.entries(hostFiles(host)).filter(([file]) => file.startsWith(".github/workflows/"));
  expect(files).toHaveLength(1);
  return files[0]?.[1] ?? "";
};

describe.each(HOSTS)("the workflow for %s", (host) => {
  const text = workflowOf(host);
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);

  it("is one that GitHub understands", async () => {
    expect(await faultsOf(text)).toEqual([]);
  });

  it("lets every job do what it needs and no more", () => {
    expect(workflow.permissions).toEqual({ contents: "read" });
    const writing = jobs.flatMap(([name, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([scope, level]) => (level === "write" ? [`${name}: ${scope}`] : [])),
    );
    const own = {
      github: ["deploy: pages", "deploy: id-token"],
      netlify: [],
      cloudflare: ["publish: deployments"],
      nginx: [],
    };
    expect(writing).toEqual(["comment: pull-requests", ...own[host]]);
  });

  it("runs nothing of a stranger's with a secret or a token that writes", () => {
    expect(text).not.toContain("pull_request_target");
    for (const [name, job] of jobs) {
      const mayWrite = Object.values(job.permissions ?? {}).includes("write");
      const runsCode = job.steps.some(({ run }) => run?.startsWith("npm ci"));
      const forStrangers = !/github\.ref == 'refs\/heads\/main'/.test(job.if ?? "") && job.needs !== "publish";
      expect({ name, bad: forStrangers && runsCode && (mayWrite || JSON.stringify(job).includes("secrets.")) }).toEqual(
        { name, bad: false },
      );
      if (mayWrite && forStrangers) expect(job.if).toContain("head.repo.full_name == github.repository");
      for (const { run = "" } of job.steps) {
        // A title or a branch's name would become part of the script.
        expect(run).not.toMatch(/\$\{\{\s*(?:github\.(?:event|head_ref)|secrets|vars)/);
      }
    }
  });

  it("leaves no token in the checkout, and names every action by its commit, with the version for who renews it", () => {
    for (const [, { steps }] of jobs) {
      for (const { uses, with: given } of steps) {
        if (uses === undefined) continue;
        expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
        expect(text).toMatch(new RegExp(`uses: ${uses} # v\\d+\\.\\d+\\.\\d+\n`));
        if (uses.startsWith("actions/checkout")) expect(given).toMatchObject({ "persist-credentials": false });
      }
    }
  });

  it("publishes what embargoes let out, and tells of a pull request what changes", () => {
    if (host !== "netlify")
      expect(workflow.on).toMatchObject({ schedule: [{ cron: expect.any(String) }], push: { branches: ["main"] } });
    expect(text).toContain("npx dateline check --format github");
    expect(text).toContain("npx dateline diff HEAD^1 --format markdown");
    expect(text).toContain("$GITHUB_STEP_SUMMARY");
  });
});

it("the parser finds what is wrong", async () => {
  expect(await faultsOf("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    step: []\n")).not.toEqual([]);
  expect(
    await faultsOf(workflowOf("github").replace("permissions:\n  contents: read", "permissions:\n  contents: reed")),
  ).not.toEqual([]);
  expect(await faultsOf(workflowOf("github").replace("github.token }}", "github.token( }}"))).not.toEqual([]);
});
