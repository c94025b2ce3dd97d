import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export type ToRun = {
  /** What it calls itself in its first line. */
  name: string;
  port: number;
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** What has to end first, and what last, when it is told to stop. */
  beforeClosing(): void;
  afterClosing(): void;
};

/** Listens on this machine alone, says where, and ends in order when told to. */
export function runServer({ name, port, serve, beforeClosing, afterClosing }: ToRun): void {
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  // Longer than any client keeps an idle connection, so that none is closed under a request.
  server.keepAliveTimeout = 75_000;
  const stop = () => {
    beforeClosing();
    server.close(() => {
      afterClosing();
      process.exit(0);
    });
    server.closeAllConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    console.log(`${name}: http://127.0.0.1:${typeof address === "object" && address ? address.port : port}`);
  });
}
