import autocannon from "autocannon";
import { sumUp, type Timings } from "./timings.ts";

/** So many customers at once, each asking again as soon as it was answered. */
export const CLIENTS = 8;

export type LoadRequest = {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: Buffer;
  /** What counts as a right answer; 200 without it. */
  status?: number;
};

/** Asks the same over and over by every client, first to warm the server up, then for `seconds` that count. */
export async function load(request: LoadRequest, seconds: number): Promise<Timings> {
  await press(request, warmUpFor(seconds));
  return press(request, seconds);
}

/** What a load of `seconds` begins with: code that runs for the first time is no measure. */
export function warmUpFor(seconds: number): number {
  return Math.ceil(seconds / 3);
}

function press({ status: right = 200, ...request }: LoadRequest, seconds: number): Promise<Timings> {
  const times: number[] = [];
  let errors = 0;
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const run = autocannon({ ...request, connections: CLIENTS, duration: seconds }, (error) => {
      if (error) reject(error);
      else resolve(sumUp(times, (performance.now() - startedAt) / 1000, errors));
    });
    run.on("response", (_client, status, _bytes, milliseconds) => {
      if (status === right) times.push(milliseconds);
      else errors += 1;
    });
    run.on("reqError", () => {
      errors += 1;
    });
  });
}
