import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { serveApi } from "./api/serve-api.ts";
import { serveControl } from "./control/serve-control.ts";
import { expireDueSessions } from "./life/find-session.ts";
import { servePages } from "./pages/serve-pages.ts";
import { readBody } from "./read-body.ts";
import { readSettings } from "./settings.ts";
import { openStore } from "./store.ts";
import { startDelivering } from "./webhooks/start-delivering.ts";
import { newWorld } from "./world.ts";

const settings = readSettings(process.env);
const store = openStore(settings.STAND_IN_DATA);
const world = newWorld(settings, store);
const deliverer = startDelivering(world);

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
  else servePages({ world, method: request.method ?? "GET", path, body, response });
}

const server = createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500).end();
  });
});
// Longer than any client keeps an idle connection, so that none is closed under a request.
server.keepAliveTimeout = 75_000;

const sweep = setInterval(() => {
  expireDueSessions(world);
  store.commit();
}, 15_000);

function stop(): void {
  clearInterval(sweep);
  deliverer.stop();
  server.close(() => {
    store.close();
    process.exit(0);
  });
  server.closeAllConnections();
}

process.once("SIGTERM", stop);
process.once("SIGINT", stop);
server.listen(settings.STAND_IN_PORT, "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : settings.STAND_IN_PORT;
  console.log(`Stripe stand-in: http://127.0.0.1:${port}`);
});
