import { ACTIONS } from "./actions.ts";

/** How a host takes a site that GitHub Actions has built. */
export interface Deployment {
  /** For the comment at the top. */
  readonly name: string;
  /** What somebody has to do once, in the repository's settings: a sentence. */
  readonly setUp: string;
  /** YAML of the steps before the build, as the next; empty where there are none. */
  readonly before?: string;
  readonly build?: string;
  /** Of the job that builds. */
  readonly permissions?: readonly string[];
  /** YAML of the steps behind the build, with a line feed before the first. */
  readonly steps: string;
  /** YAML of further jobs, behind the one that builds. */
  readonly jobs?: string;
}

/**
 * Checks pull requests and publishes main. Every job may do only what it needs: what a stranger proposes runs with
 * a token that reads, and the job that writes the comment runs nothing of it.
 */
export function publishWorkflow(deployment: Deployment): string {
  const { name, setUp, before = "", build = "npx dateline build", permissions = [], steps, jobs = "" } = deployment;
  return `# Checks every pull request, and publishes main to ${name}.
# ${setUp}
name: Publish
on:
  push:
    branches: [main]
  pull_request:
  # So that articles with publishAt appear, and those with expires go.
  schedule:
    - cron: "17 * * * *"
  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: publish-\${{ github.ref }}
jobs:
${CHECK_JOBS}  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    permissions:
      contents: read
${permissions.map((permission) => `      ${permission}\n`).join("")}    steps:${INSTALL}
      # What was built before, so that only what has changed is made again.
      - uses: ${ACTIONS.cache}
        with:
          path: |
            .dateline
            dist
          key: dateline-\${{ github.run_id }}
          restore-keys: dateline-${before}
      - run: ${build}
      - run: npx dateline deploy-files${steps}
${jobs}`;
}

/** For a host that builds by itself. */
export function checkWorkflow(name: string): string {
  return `# Checks every pull request. ${name} itself publishes.
name: Check
on: pull_request
permissions:
  contents: read
jobs:
${CHECK_JOBS}`;
}

/** With the whole history, from which a site may date its articles. */
const INSTALL = `
      - uses: ${ACTIONS.checkout}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${ACTIONS.setupNode}
        with:
          node-version: 22
          cache: npm
      - run: npm ci`;

/** HEAD of a pull request is a merge: its first parent is what it is proposed to. */
const CHECK_JOBS = `  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:${INSTALL}
      # Each message at its line in the proposal.
      - run: npx dateline check --format github
      - name: What will change
        if: \${{ !cancelled() }}
        run: |
          npx dateline diff HEAD^1 --format markdown > what-will-change.md || test $? -eq 1
          cat what-will-change.md >> "$GITHUB_STEP_SUMMARY"
      - uses: ${ACTIONS.uploadArtifact}
        if: \${{ !cancelled() }}
        with:
          name: what-will-change
          path: what-will-change.md
  # A fork's token may not write: there the summary of the run says the same.
  comment:
    needs: check
    if: >-
      \${{ !cancelled() && github.event_name == 'pull_request'
      && github.event.pull_request.head.repo.full_name == github.repository }}
    runs-on: ubuntu-latest
    permissions:
      pull-requests: write
    steps:
      - uses: ${ACTIONS.downloadArtifact}
        with:
          name: what-will-change
      - run: gh pr comment "$NUMBER" --repo "$GITHUB_REPOSITORY" --body-file what-will-change.md --edit-last --create-if-none
        env:
          GH_TOKEN: \${{ github.token }}
          NUMBER: \${{ github.event.pull_request.number }}
`;
