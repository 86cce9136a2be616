import type { Problem } from "../model/problem.ts";
import type { BuiltSite, HostPlan } from "./built-site.ts";
import { FOREVER, HASHED_FOLDERS, HASHED_NAME, SHORT, securityHeaders } from "./headers.ts";
import { overLimit, unanswered, unhashed } from "./problems.ts";
import { type RedirectRule, redirectRules } from "./redirect-rules.ts";

/**
 * Two files: `nginx-site.conf`, to be included in a server, and `nginx-server.conf`, such a server.
 * Everything stands in the context of a server, without `map`: a hash of long keys would need settings
 * that other sites of the same nginx may have already. Tried with nginx 1.22.
 */
export const nginxPlan: HostPlan = (site) => {
  const rules = redirectRules(site.redirects, site.base);
  if (site.base.includes("$")) return { served: {}, notes: {}, compressed: true, problems: [dollar(site.base)] };
  const lost = rules.filter(({ query }) => query.some(([name]) => !/^\w+$/.test(name)));
  return {
    served: {},
    notes: {
      "nginx-site.conf": siteFile(
        site,
        rules.filter((rule) => !lost.includes(rule)),
      ),
      "nginx-server.conf": serverFile(site),
    },
    compressed: true,
    problems: [
      ...unhashed(site.files),
      ...unanswered(
        lost,
        "nginx",
        "Write rules for them by hand: nginx knows parameters of letters, digits and _ only",
      ),
    ],
  };
};

/** nginx puts the values of variables into every text, and knows no way to write the sign itself. */
function dollar(base: string): Problem {
  return overLimit("error", {
    message: `nginx cannot serve a site below ${base}: it takes what follows a dollar sign for the name of a variable`,
    advice: "Give the site another path: url in content/site.yaml",
  });
}

function serverFile({ url, base }: BuiltSite): string {
  const { hostname = "_" } = url === null ? {} : new URL(url);
  const place = base === "/" ? "" : `\n  # The site lies below it, in ${base.slice(1, -1)}/, as its address says.`;
  return `# Made by dateline deploy-files: a server for this site, as an example. Copy it to
# /etc/nginx/conf.d/, set what is marked, and let certbot add the certificate.
server {
  listen 80;
  server_name ${hostname};
  # Set this: the folder with the site's files.${place}
  root /var/www/${hostname === "_" ? "archive" : hostname};
  # Set this: where nginx-site.conf lies. Renew it, and reload nginx, whenever old addresses change.
  include /etc/nginx/dateline/nginx-site.conf;
}
`;
}

function siteFile(site: BuiltSite, rules: readonly RedirectRule[]): string {
  const headers = Object.entries(securityHeaders(site)).map(
    ([name, value]) => `add_header ${name} ${quoted(value)} always;`,
  );
  const base = decodeURI(site.base);
  return `# Made by dateline deploy-files. Include it in a server that has a root.
index index.html;
error_page 404 ${quoted(`${base}404.html`)};
absolute_redirect off;
charset utf-8;
charset_types text/css text/plain text/csv text/xml application/javascript application/json application/jsonl application/geo+json application/atom+xml application/rss+xml;

include mime.types;
types {
  application/jsonl jsonl;
  application/geo+json geojson;
  application/manifest+json webmanifest;
  application/x-bibtex bib;
  application/x-research-info-systems ris;
  text/csv csv;
}

# The .gz files beside the others. Take the # away where nginx has the module for the .br files:
# libnginx-mod-http-brotli-static in Debian and Ubuntu.
gzip_static on;
gzip_vary on;
# brotli_static on;

${headers.join("\n")}
set $dateline_cache ${quoted(SHORT)};
add_header Cache-Control $dateline_cache always;
set $dateline_origin "";
add_header Access-Control-Allow-Origin $dateline_origin;

location ${quoted(base)} {
  try_files $uri $uri/ =404;
}
location ~ ${quoted(`^${regex(base)}(?:${HASHED_FOLDERS.join("|")})/.*${HASHED_NAME}`)} {
  set $dateline_cache ${quoted(FOREVER)};
  try_files $uri =404;
}
location ${quoted(`${base}data/`)} {
  set $dateline_origin "*";
  try_files $uri $uri/ =404;
}
location = ${quoted(`${base}404.html`)} {
  internal;
  set $dateline_cache ${quoted(SHORT)};
}
location ~ ${quoted("/\\.(?!well-known/)")} {
  return 404;
}
${redirectLocations(rules)}`;
}

/** A location of its own for each old path: nginx finds it in a tree, however many there are. */
function redirectLocations(rules: readonly RedirectRule[]): string {
  const byPath = new Map<string, RedirectRule[]>();
  for (const rule of rules) {
    const there = byPath.get(rule.path);
    if (there === undefined) byPath.set(rule.path, [rule]);
    else there.push(rule);
  }
  return [...byPath].map(([path, there]) => locationOf(path, there)).join("");
}

function locationOf(path: string, rules: readonly RedirectRule[]): string {
  const plain = rules.find(({ query }) => query.length === 0);
  const queries = rules.filter(({ query }) => query.length > 0).sort((a, b) => b.query.length - a.query.length);
  const otherwise =
    plain === undefined ? "  try_files $uri $uri/ =404;\n" : `  return ${plain.status} ${quoted(plain.to)};\n`;
  if (queries.length === 0)
    return `location = ${quoted(path)} { return ${plain?.status ?? 301} ${quoted(plain?.to ?? "/")}; }\n`;
  // Nearly everybody comes without a query, and is not compared with each.
  const skip = plain === undefined ? `  if ($args = "") { break; }\n` : "";
  return `location = ${quoted(path)} {\n${skip}${queries.map(conditionOf).join("")}${otherwise}}\n`;
}

/** nginx has no "and": the parameters are joined. They are compared as they were written, in percent-encoding. */
function conditionOf({ query, to }: RedirectRule): string {
  const names = query.map(([name]) => `$arg_${name}`).join("&");
  const values = query.map(([, value]) => encodeURIComponent(value)).join("&");
  if (query.length === 1) return `  if (${names} = ${quoted(values)}) { return 301 ${quoted(to)}; }\n`;
  return `  set $dateline_query ${quoted(names)};\n  if ($dateline_query = ${quoted(values)}) { return 301 ${quoted(to)}; }\n`;
}

/** A string of nginx's. In what a rule answers a dollar sign would begin a variable: addresses are percent-encoded, and have none. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/[\r\n]/g, " ")}"`;
}

function regex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
