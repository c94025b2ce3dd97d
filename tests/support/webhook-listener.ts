import { createServer, type IncomingMessage, type Server } from "node:http";

export type HeardEvent = { id: string; type: string; objectId: string; body: string; signature: string; atMs: number };

export type WebhookListener = {
  url: string;
  heard: HeardEvent[];
  /** Answers the next deliveries with these, then 200 again. */
  answerNext(...statuses: number[]): void;
  /** Waits until `count` deliveries were heard, and answers them. */
  hear(count: number, withinMs?: number): Promise<HeardEvent[]>;
  stop(): Promise<void>;
};

/** A shop that only listens: it keeps each delivery of a webhook, and answers as it is told. */
export async function startWebhookListener(): Promise<WebhookListener> {
  const heard: HeardEvent[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    heard.push(await read(request));
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${portOf(server)}/hook`,
    heard,
    answerNext: (...next) => void statuses.push(...next),
    hear: async (count, withinMs = 5_000) => {
      const until = Date.now() + withinMs;
      while (heard.length < count && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
      if (heard.length < count) throw new Error(`heard ${heard.length} deliveries instead of ${count}`);
      return heard.slice(0, count);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<HeardEvent> {
  let body = "";
  for await (const part of request) body += String(part);
  const { id, type, data } = JSON.parse(body) as { id: string; type: string; data: { object: { id: string } } };
  return {
    id,
    type,
    objectId: data.object.id,
    body,
    signature: String(request.headers["stripe-signature"]),
    atMs: Date.now(),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the listener has no port");
  return address.port;
}
