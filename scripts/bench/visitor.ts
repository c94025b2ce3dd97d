import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

/** One customer's browser, as light as can be: one connection to each server, kept open; it follows nothing by itself. */
export class Visitor {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#ask(url, "GET", headers);
  }

  /** Sends a form as a browser without JavaScript does. */
  post(url: string, type: string, body: Buffer, others: Record<string, string> = {}): Promise<Answer> {
    const headers = { ...others, "content-type": type, "content-length": body.length, origin: new URL(url).origin };
    return this.#ask(url, "POST", headers, body);
  }

  leave(): void {
    this.#agent.destroy();
  }

  #ask(url: string, method: string, headers: Record<string, string | number>, body?: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asked = request(url, { method, agent: this.#agent, headers, timeout: 30_000 }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      });
      asked.on("timeout", () => asked.destroy(new Error(`no answer from ${url}`)));
      asked.on("error", reject);
      asked.end(body);
    });
  }
}
