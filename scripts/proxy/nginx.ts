import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { Problem } from "#scripts/launch/say.ts";
import { waitForAnswer } from "#scripts/launch/wait-for-answer.ts";

export type NginxProxy = { url: string; stop(): Promise<void> };
export type ProxyRequest = {
  port: number;
  /** The ports of the app's processes, of which one must answer already. */
  apps: readonly number[];
  /** Where it may write; emptied first. */
  folder: string;
  /** What comes from this machine says itself where it came from (`X-Real-IP`), as from another proxy before this one. */
  isBehindAnother?: boolean;
};

/** Where the tests unpack one, if this machine has none. */
export const OWN_NGINX = resolve(".data/test/nginx");

const RULES = resolve(import.meta.dirname, "../../docs/nginx/shop.conf");

/** Where nginx is on this machine; null where it is not. */
export function findNginx(): string | null {
  const folders = [
    ...(process.env.PATH ?? "").split(delimiter),
    "/usr/sbin",
    "/usr/local/sbin",
    "/opt/homebrew/bin",
    join(OWN_NGINX, "usr/sbin"),
  ];
  return folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path)) ?? null;
}

/** Starts nginx before several processes of the app, by the rules that `docs/nginx` gives to whoever runs the shop. */
export async function startProxy(request: ProxyRequest): Promise<NginxProxy> {
  const { port, folder } = request;
  const nginx = findNginx();
  if (nginx === null) throw new Problem("nginx is needed here, and is not on this machine. Install it.");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configuration(request));
  const args = ["-p", folder, "-c", file];
  const checked = spawnSync(nginx, [...args, "-t"], { encoding: "utf8" });
  if (checked.status !== 0) throw new Problem(`nginx does not take its rules:\n${checked.stderr}`);
  const child = spawn(nginx, [...args, "-g", "daemon off;"], { stdio: "ignore" });
  const stop = async () => {
    if (child.exitCode !== null) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  const url = `http://localhost:${port}`;
  await waitForAnswer(`http://127.0.0.1:${port}/api/health/live`, 10_000, () => child.exitCode !== null).catch(
    async (error) => {
      await stop();
      throw error;
    },
  );
  return { url, stop };
}

function configuration({ port, apps, folder, isBehindAnother = false }: ProxyRequest): string {
  // As root its workers would be somebody who may not write into our folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  const servers = apps.map((app) => `server 127.0.0.1:${app} max_fails=0;`);
  return `${user}
worker_processes 1;
pid ${join(folder, "nginx.pid")};
error_log ${join(folder, "error.log")};
events { worker_connections 512; }
http {
  access_log off;
  ${places.join("\n  ")}
  upstream shop { ${servers.join(" ")} keepalive 32; }
  server {
    listen 127.0.0.1:${port};
    ${isBehindAnother ? "set_real_ip_from 127.0.0.1; real_ip_header X-Real-IP;" : ""}
    include ${RULES};
  }
}
`;
}
