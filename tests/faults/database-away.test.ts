import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withClient } from "#scripts/database/own-database.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { ORDER_FORM } from "#tests/support/orders.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { formOn, openPage, sendForm, typedInto } from "#tests/support/web-forms.ts";

// While its database takes nobody in, the app says so in words that need no script, and goes on when it is back.

let store: Store;
let app: TestApp;
beforeAll(async () => {
  store = await openStore();
  const { BASE_URL: _, ...env } = store.env;
  app = await startApp({ env: { ...env, LIMITS: "off" } });
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await store?.close();
});

async function letIn(isOpen: boolean): Promise<void> {
  const [, name = ""] = new URL(store.databaseUrl).pathname.split("/");
  const admin = Object.assign(new URL(store.databaseUrl), { pathname: "/postgres" }).href;
  await withClient(admin, async (client) => {
    await client.query(`ALTER DATABASE ${client.escapeIdentifier(name)} ALLOW_CONNECTIONS ${isOpen}`);
    if (isOpen) return;
    await client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]);
  });
}

test("pages and forms say that it is our fault and that trying again is safe, and work again afterwards", async () => {
  const order = await openPage(`${app.baseUrl}/order`);
  const fields = typedInto(formOn(order, "copies"), ORDER_FORM);
  await letIn(false);
  for (const path of ["/", "/order", `/orders/${"A".repeat(27)}`]) {
    const page = await openPage(app.baseUrl + path);
    expect(page.status, path).toBe(503);
    expect(page.html, path).toContain("<h1>Sorry, something went wrong.</h1>");
    expect(page.headers.get("retry-after"), path).toBe("10");
    expect(page.headers.get("content-security-policy"), path).toContain("default-src 'self'");
  }
  const sent = await sendForm(order.url, fields);
  expect(sent.status).toBe(503);
  expect(sent.html).toContain("it is safe to send it again");
  await letIn(true);
  const until = Date.now() + 10_000;
  while ((await openPage(`${app.baseUrl}/`)).status !== 200 && Date.now() < until) await pause(200);
  expect((await sendForm(order.url, fields)).location).toContain("/order/check?draft=");
}, 60_000);
