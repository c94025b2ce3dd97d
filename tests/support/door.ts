import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { doorBefore } from "#server/door.ts";
import type { SecuritySettings } from "#server/security-headers.ts";

type Framework = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What came through the door to the framework. */
export type Passed = { url: string; headers: IncomingHttpHeaders; body: string };
export type DoorAnswer<Body = string> = { status: number; headers: IncomingHttpHeaders; body: Body };

export type TestDoor = {
  port: number;
  origin: string;
  passed: Passed[];
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<DoorAnswer>;
  askForBytes(path: string, headers?: Record<string, string>): Promise<DoorAnswer<Buffer>>;
  post(headers: Record<string, string>, body?: string, path?: string): Promise<DoorAnswer>;
  close(): Promise<void>;
};

const SETTINGS = { isHttps: false, formTargets: ["https://pay.example"], isDevelopment: false };

const answerOk: Framework = async (_, response) => void response.end("ok");

/** The door with a framework behind it that remembers what it was given, and answers as it is told to. */
export async function openDoor(answer = answerOk, settings: SecuritySettings = SETTINGS): Promise<TestDoor> {
  const passed: Passed[] = [];
  const enter = doorBefore(async (request, response) => {
    const { url = "", headers } = request;
    passed.push({ url, headers, body: await textOf(request) });
    await answer(request, response);
  }, settings);
  const server = createServer((request, response) => void enter(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  const send = async (method: string, path: string, headers: Record<string, string>, sent?: string) => {
    const { body, ...answer } = await ask({ port, method, path, headers }, sent);
    return { ...answer, body: body.toString("utf8") };
  };
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    passed,
    ask: (path, headers = {}, method = "GET") => send(method, path, headers),
    askForBytes: (path, headers = {}) => ask({ port, method: "GET", path, headers }),
    post: (headers, body = "", path = "/order") =>
      send("POST", path, { "content-length": String(Buffer.byteLength(body)), ...headers }, body),
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function ask(asked: { port: number; method: string; path: string; headers: Record<string, string> }, body?: string) {
  return new Promise<DoorAnswer<Buffer>>((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", ...asked }, (answer) =>
      bytesOf(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: bytes }),
        reject,
      ),
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

async function textOf(message: IncomingMessage): Promise<string> {
  return (await bytesOf(message)).toString("utf8");
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
