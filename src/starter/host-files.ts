import { ACTIONS } from "./actions.ts";
import type { Host, StarterFiles } from "./starter.ts";
import { checkWorkflow, publishWorkflow } from "./workflow.ts";

/** What the host of a site wants to find in its repository, so that a push publishes it. */
export function hostFiles(host: Host): StarterFiles {
  return HOSTS[host];
}

const WORKFLOW = ".github/workflows/publish.yml";

const HOSTS: Readonly<Record<Host, StarterFiles>> = {
  github: {
    [WORKFLOW]: publishWorkflow({
      name: "GitHub Pages",
      setUp: "In the repository's settings, under Pages, choose GitHub Actions as the source. Nothing else is needed.",
      permissions: ["pages: read"],
      before: `
      - uses: ${ACTIONS.configurePages}
        id: pages`,
      // Where GitHub publishes it: /PROJECT for most.
      build: `npx dateline build --base "\${{ steps.pages.outputs.base_path }}/"`,
      steps: `
      - uses: ${ACTIONS.uploadPages}
        with:
          path: dist`,
      jobs: `  deploy:
    needs: publish
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: ${ACTIONS.deployPages}
        id: deployment
`,
    }),
  },
  netlify: {
    "netlify.toml": `# Netlify reads this file: connect it to the repository, and every push is published.
# So that articles with publishAt appear, call a build hook of Netlify once an hour.

[build]
  command = "npx dateline build && npx dateline deploy-files"
  publish = "dist"

[build.environment]
  NODE_VERSION = "22"
`,
    ".github/workflows/check.yml": checkWorkflow("Netlify"),
  },
  cloudflare: {
    [WORKFLOW]: publishWorkflow({
      name: "Cloudflare Pages",
      setUp:
        "In the repository's settings, under Secrets and variables, add the secrets CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID and the variable CLOUDFLARE_PROJECT.",
      permissions: ["deployments: write"],
      steps: `
      - uses: ${ACTIONS.wrangler}
        with:
          apiToken: \${{ secrets.CLOUDFLARE_API_TOKEN }}
          accountId: \${{ secrets.CLOUDFLARE_ACCOUNT_ID }}
          command: pages deploy dist --project-name=\${{ vars.CLOUDFLARE_PROJECT }} --branch=main`,
    }),
  },
  nginx: {
    [WORKFLOW]: publishWorkflow({
      name: "a server of your own, by rsync",
      setUp:
        "In the repository's settings, under Secrets and variables, add the secrets DEPLOY_KEY (a private SSH key) and DEPLOY_KNOWN_HOSTS (what ssh-keyscan prints) and the variable DEPLOY_TO (user@host:/var/www/archive/). The server's settings are made by dateline deploy-files: see docs/deploying.md of Dateline.",
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
