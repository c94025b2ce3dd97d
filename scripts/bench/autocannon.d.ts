// The part of autocannon that the bench uses; the package has no types of its own.
declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  type Request = {
    url: string;
    connections: number;
    duration: number;
    method?: "GET" | "POST";
    headers?: Record<string, string>;
    body?: Buffer;
  };

  type Run = EventEmitter & {
    on(
      event: "response",
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): Run;
    on(event: "reqError", listener: (error: Error) => void): Run;
    stop(): void;
  };

  export default function autocannon(request: Request, done: (error: Error | null) => void): Run;
}
