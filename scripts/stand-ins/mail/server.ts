import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../shared/read-body.ts";
import { runServer } from "../shared/run-server.ts";
import { readSettings } from "../shared/settings.ts";
import { serveApi } from "./api/serve-api.ts";
import { serveControl } from "./control/serve-control.ts";
import { servePages } from "./pages/serve-pages.ts";
import { settings } from "./settings.ts";
import { openMailStore } from "./store.ts";
import { deliverEvents } from "./webhooks/deliver-events.ts";
import { newWorld } from "./world.ts";

/** What Resend takes, attachments included. */
const MOST_BYTES = 40_000_000;

const given = readSettings(settings, process.env);
const store = openMailStore(given.STAND_IN_DATA);
const world = newWorld(given, store);
const deliverer = deliverEvents(world);

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = "/", search = ""] = (request.url ?? "/").split("?");
  const method = request.method ?? "GET";
  const query = new URLSearchParams(search);
  const body = await readBody(request, MOST_BYTES);
  if (body === null) response.writeHead(413).end();
  else if (path === "/health") response.writeHead(200, { "content-type": "text/plain" }).end("ok");
  else if (path.startsWith("/_control")) serveControl({ world, deliverer, query }, `${method} ${path}`, body, response);
  else if (path === "/" || path.startsWith("/inbox/")) servePages({ world, method, path, query, response });
  else await serveApi(world, request, { path, body }, response);
}

runServer({
  name: "mail stand-in",
  port: given.STAND_IN_PORT,
  serve,
  beforeClosing: () => deliverer.stop(),
  afterClosing: () => store.close(),
});
