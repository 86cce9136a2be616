/**
 * What the workflows use of others, named by the commit: a tag can be moved to other code by whoever gets into its
 * repository. Tools that renew them (Dependabot, Renovate) read the version from the comment. Each pair of hash and
 * version was compared with what many public repositories have pinned.
 */
export const ACTIONS = {
  checkout: "actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
  setupNode: "actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0",
  cache: "actions/cache@8b402f58fbc84540c8b491a91e594a4576fec3d7 # v5.0.2",
  uploadArtifact: "actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0",
  downloadArtifact: "actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0",
  configurePages: "actions/configure-pages@45bfe0192ca1faeb007ade9deae92b16b8254a0d # v6.0.0",
  uploadPages: "actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0",
  deployPages: "actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0",
  wrangler: "cloudflare/wrangler-action@da0e0dfe58b7a431659754fdf3f186c529afbe65 # v3.14.1",
} as const;
