import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export type HeardMailEvent = { type: string; emailId: string; body: string; headers: Headers };

export type WebhookDoor = {
  url: string;
  heard: HeardMailEvent[];
  /** Answers the next deliveries with these, then 200 again. */
  answerNext(...statuses: number[]): void;
  stop(): Promise<void>;
};

/** A shop that only listens: it keeps each event about an email, and answers as it is told. */
export async function startWebhookDoor(): Promise<WebhookDoor> {
  const heard: HeardMailEvent[] = [];
  const statuses: number[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    const { type, data } = JSON.parse(body) as { type: string; data: { email_id: string } };
    heard.push({ type, emailId: data.email_id, body, headers: new Headers(request.headers as Record<string, string>) });
    response.writeHead(statuses.shift() ?? 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    heard,
    answerNext: (...next) => void statuses.push(...next),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
