import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Whether there is an nginx on this machine. Where there is none, its settings are compared as text only. */
export const hasNginx = spawnSync("nginx", ["-v"]).status === 0;

/**
 * A real nginx that includes the file in a server of its own.
 * @param folder Empty; for its settings and logs.
 */
export async function startNginx(folder: string, root: string, include: string) {
  const port = await freePort();
  mkdirSync(join(folder, "temp"), { recursive: true });
  writeFileSync(join(folder, "mime.types"), MIME_TYPES);
  writeFileSync(join(folder, "nginx.conf"), mainFile({ folder, root, include, port }));
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
  const { status, stderr } = spawnSync("nginx", ["-t", ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`nginx refuses its settings: ${stderr}`);
  const server = spawn("nginx", args, { stdio: "ignore" });
  const ended = once(server, "exit");
  for (let n = 0; n < 100 && !(await answers(port)); n++) await pause(50);
  const stop = async () => {
    server.kill("SIGTERM");
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, warnings: stderr, stop };
}

function mainFile({ folder, root, include, port }: Record<"folder" | "root" | "include", string> & { port: number }) {
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, "temp", name)};`)
    .join(" ");
  const user = process.getuid?.() === 0 ? "user root; " : "";
  return `${user}daemon off; pid ${join(folder, "nginx.pid")}; events {}
http { ${temp} access_log off; default_type application/octet-stream;
server { listen 127.0.0.1:${port}; root "${root}"; include "${include}"; } }
`;
}

/** As nginx brings it, cut to what is looked at. */
const MIME_TYPES = `types { text/html html; text/css css; text/xml xml; application/javascript js; image/png png;
application/atom+xml atom; application/rss+xml rss; text/plain txt; image/svg+xml svg; font/woff2 woff2; application/json json; }`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => resolve(true));
    socket.on("error", () => resolve(false)).on("connect", () => socket.end());
  });
}
