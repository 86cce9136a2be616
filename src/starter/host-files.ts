import type { Host, StarterFiles } from "./starter.ts";

/** What the host of a site wants to find in its repository, so that a push publishes it. */
export function hostFiles(host: Host): StarterFiles {
  return HOSTS[host];
}

const INSTALL = `
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
          cache: npm
      - run: npm ci`;

const WORKFLOW = ".github/workflows/publish.yml";

const HOSTS: Readonly<Record<Host, StarterFiles>> = {
  github: {
    [WORKFLOW]: workflow({
      name: "GitHub Pages",
      setUp: "In the repository's settings, under Pages, choose GitHub Actions as the source. Nothing else is needed.",
      permissions: ["contents: read", "pages: write", "id-token: write"],
      environment: "github-pages",
      before: `
      - uses: actions/configure-pages@v5
        id: pages`,
      // Where GitHub publishes it: /PROJECT for most.
      build: `npx dateline build --base "\${{ steps.pages.outputs.base_path }}/"`,
      steps: `
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - uses: actions/deploy-pages@v4`,
    }),
  },
  netlify: {
    "netlify.toml": `# Netlify reads this file: connect it to the repository, and every push is published.
# So that articles with publishAt appear, call a build hook of Netlify once an hour.

[build]
  command = "npx dateline build"
  publish = "dist"

[build.environment]
  NODE_VERSION = "22"
`,
    ".github/workflows/check.yml": checkWorkflow(),
  },
  cloudflare: {
    [WORKFLOW]: workflow({
      name: "Cloudflare Pages",
      setUp:
        "In the repository's settings, under Secrets and variables, add the secrets CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID and the variable CLOUDFLARE_PROJECT.",
      permissions: ["contents: read", "deployments: write"],
      steps: `
      - uses: cloudflare/wrangler-action@v3
        with:
          apiToken: \${{ secrets.CLOUDFLARE_API_TOKEN }}
          accountId: \${{ secrets.CLOUDFLARE_ACCOUNT_ID }}
          command: pages deploy dist --project-name=\${{ vars.CLOUDFLARE_PROJECT }} --branch=main`,
    }),
  },
  nginx: {
    [WORKFLOW]: workflow({
      name: "a server of your own, by rsync",
      setUp:
        "In the repository's settings, under Secrets and variables, add the secrets DEPLOY_KEY (a private SSH key) and DEPLOY_KNOWN_HOSTS (what ssh-keyscan prints) and the variable DEPLOY_TO (user@host:/var/www/archive/).",
      permissions: ["contents: read"],
      steps: `
      - name: Copy the site
        env:
          DEPLOY_KEY: \${{ secrets.DEPLOY_KEY }}
          DEPLOY_KNOWN_HOSTS: \${{ secrets.DEPLOY_KNOWN_HOSTS }}
          DEPLOY_TO: \${{ vars.DEPLOY_TO }}
        run: |
          install -m 700 -d ~/.ssh
          printf '%s\\n' "$DEPLOY_KNOWN_HOSTS" > ~/.ssh/known_hosts
          printf '%s\\n' "$DEPLOY_KEY" > ~/.ssh/deploy
          chmod 600 ~/.ssh/deploy
          rsync --recursive --checksum --delete-after --exclude=.dateline-output -e "ssh -i ~/.ssh/deploy" dist/ "$DEPLOY_TO"`,
    }),
  },
};

interface Deployment {
  readonly name: string;
  readonly setUp: string;
  readonly permissions: readonly string[];
  readonly environment?: string;
  /** YAML of the steps before the build, as the next. */
  readonly before?: string;
  readonly build?: string;
  /** YAML of the steps behind the build, with a line feed before the first. */
  readonly steps: string;
}

function workflow(deployment: Deployment): string {
  const { name, setUp, permissions, environment, before = "", build = "npx dateline build", steps } = deployment;
  const block = environment === undefined ? "" : `    environment: ${environment}\n`;
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
${permissions.map((permission) => `  ${permission}\n`).join("")}concurrency:
  group: publish-\${{ github.ref }}
jobs:
  check:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-latest
    steps:${INSTALL}
      - run: npx dateline check
  publish:
    if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
${block}    steps:${INSTALL}
      # What was built before, so that only what has changed is made again.
      - uses: actions/cache@v4
        with:
          path: |
            .dateline
            dist
          key: dateline-\${{ github.run_id }}
          restore-keys: dateline-${before}
      - run: ${build}${steps}
`;
}

function checkWorkflow(): string {
  return `# Checks every pull request. Netlify itself publishes, as netlify.toml says.
name: Check
on: pull_request
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:${INSTALL}
      - run: npx dateline check
`;
}
