import type { IncomingMessage, ServerResponse } from "node:http";
import { readBody } from "../shared/read-body.ts";
import { runServer } from "../shared/run-server.ts";
import { readSettings } from "../shared/settings.ts";
import { serveApi } from "./api/serve-api.ts";
import { serveControl } from "./control/serve-control.ts";
import { passTime } from "./life/pass-time.ts";
import { servePages } from "./pages/serve-pages.ts";
import { settings } from "./settings.ts";
import { openStripeStore } from "./store.ts";
import { deliverEvents } from "./webhooks/deliver-events.ts";
import { newWorld } from "./world.ts";

const given = readSettings(settings, process.env);
const store = openStripeStore(given.STAND_IN_DATA);
const world = newWorld(given, store);
const deliverer = deliverEvents(world);

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = "/"] = (request.url ?? "/").split("?");
  const body = await readBody(request);
  if (body === null) {
    response.writeHead(413).end();
    return;
  }
  if (path.startsWith("/v1/")) serveApi(world, request, body, response);
  else if (path === "/health") response.writeHead(200, { "content-type": "text/plain" }).end("ok");
  else if (path.startsWith("/_control"))
    serveControl({ world, deliverer }, `${request.method} ${path}`, body, response);
  else await servePages({ world, method: request.method ?? "GET", path, body, response });
}

const sweep = setInterval(() => {
  passTime(world);
  store.commit();
}, 15_000);

runServer({
  name: "Stripe stand-in",
  port: given.STAND_IN_PORT,
  serve,
  beforeClosing: () => {
    clearInterval(sweep);
    deliverer.stop();
  },
  afterClosing: () => store.close(),
});
