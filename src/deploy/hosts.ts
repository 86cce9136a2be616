import type { Settings } from "../model/settings.ts";
import type { HostPlan } from "./built-site.ts";
import { cloudflarePlan } from "./cloudflare.ts";
import { githubPlan } from "./github.ts";
import { netlifyPlan } from "./netlify.ts";
import { nginxPlan } from "./nginx.ts";

export type Host = Settings["hosts"][number];

/** A host is a file and a row. */
export const HOST_PLANS = {
  github: githubPlan,
  netlify: netlifyPlan,
  cloudflare: cloudflarePlan,
  nginx: nginxPlan,
} as const satisfies Readonly<Record<Host, HostPlan>>;
