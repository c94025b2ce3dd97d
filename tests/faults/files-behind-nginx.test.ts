import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findNginx, type NginxProxy, startProxy } from "#scripts/proxy/nginx.ts";
import { portToListenOn } from "#tests/support/ports.ts";

/** Stands for the app: says how much it was sent, and by what name it was asked. */
const app = createServer(async (request, response) => {
  let bytes = 0;
  for await (const chunk of request) bytes += chunk.length;
  response.end(JSON.stringify({ bytes, host: request.headers.host, from: request.headers["x-real-ip"] }));
});
const folder = mkdtempSync(join(tmpdir(), "nginx-"));
let proxy: NginxProxy;
beforeAll(async () => {
  await new Promise<void>((resolve) => app.listen(0, "127.0.0.1", resolve));
  const port = await portToListenOn();
  proxy = await startProxy({ port, apps: [(app.address() as AddressInfo).port], folder });
});
afterAll(async () => {
  await proxy?.stop();
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Sends so many bytes, and says that it comes from elsewhere: nobody may believe that. */
const post = (path: string, bytes: number) =>
  fetch(proxy.url + path, {
    method: "POST",
    headers: { "x-real-ip": "203.0.113.9" },
    body: Buffer.alloc(bytes, 1),
  });

// Fails without its guard: without a place of its own among nginx's rules, a file is refused with 413; with a place for all of staff, large
// forms pass elsewhere.
test("a file of the guide passes nginx at its one address, and nothing so large at any other", async () => {
  const file = await post("/staff/settings/guides/upload", 25_500_000);
  expect(file.status).toBe(200);
  expect(await file.json()).toEqual({ bytes: 25_500_000, host: new URL(proxy.url).host, from: "127.0.0.1" });
  expect((await post("/staff/settings/guides/upload", 27_300_000)).status).toBe(413);
  for (const other of ["/order", "/staff/settings/guides", "/staff/settings/guides/upload/more", "/staff/orders"])
    expect((await post(other, 1_100_000)).status, other).toBe(413);
  expect(await (await post("/order", 1_100_000)).text()).toContain("This is more than we can take.");
  expect((await post("/order", 900_000)).status).toBe(200);
});

// Without its certificate, which no test has.
test("nginx takes the whole file for a machine of the shop, and no log keeps an address", () => {
  const site = readFileSync("docs/nginx/site.conf", "utf8")
    .replace(/^.*ssl_certificate.*$/gm, "")
    .replace(/^.*listen \[::\].*$/gm, "")
    .replace(/listen (\d+)( ssl)?;/g, `listen unix:${folder}/$1.socket;`)
    .replaceAll("/srv/shop", process.cwd())
    .replaceAll("/var/log/nginx", folder);
  const file = join(folder, "site.conf");
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(file, `pid ${folder}/site.pid;\nevents {}\nhttp { access_log off; ${places.join(" ")}\n${site} }`);
  const { status, stderr } = spawnSync(findNginx() ?? "nginx", ["-t", "-p", folder, "-c", file], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  expect(readFileSync("docs/nginx/shop.conf", "utf8")).toMatch(/^access_log off;$/m);
});
