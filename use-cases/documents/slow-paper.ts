import { describeError, log } from "#adapters/log/log.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { type Print, print } from "./print.ts";

/** One line of what comes before a paper: how many parcels are drawn of how many, or how it ended. */
export type PaperLine = { drawn: number; of: number } | { is: "ready" | "nothing" | "failed" };

/** A paper as it is made: lines of JSON that say how far it is and, after the one that says `ready`, the bytes of the PDF. */
export function slowPaper(asked: Print, by: StaffMember): ReadableStream<Uint8Array> {
  const words = new TextEncoder();
  return new ReadableStream({
    async start(stream) {
      const say = (line: PaperLine) => stream.enqueue(words.encode(`${JSON.stringify(line)}\n`));
      try {
        const pdf = await print(asked, by, (drawn, of) => say({ drawn, of }));
        say({ is: pdf === null ? "nothing" : "ready" });
        if (pdf !== null) stream.enqueue(new Uint8Array(pdf));
      } catch (error) {
        // Its status went out with the first line, so the fault cannot be the answer's.
        log.error({ part: "paper", ...describeError(error) });
        say({ is: "failed" });
      }
      stream.close();
    },
  });
}
