import type { OnProgress } from "#use-cases/documents/print.ts";
import type { PaperLine } from "#use-cases/documents/slow-paper.ts";

type Bytes = Uint8Array<ArrayBuffer>;

const NEW_LINE = 10;

/** Reads a paper that comes behind lines of how far it is: tells each line, and gives the PDF, or how it ended without one. */
export async function readSlowPaper(
  stream: ReadableStream<Uint8Array>,
  onProgress: OnProgress,
): Promise<Blob | "nothing" | "failed"> {
  const reader = stream.getReader();
  const words = new TextDecoder();
  let rest: Bytes = new Uint8Array();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return "failed";
    rest = joined(rest, value);
    for (let end = rest.indexOf(NEW_LINE); end !== -1; end = rest.indexOf(NEW_LINE)) {
      const line = JSON.parse(words.decode(rest.subarray(0, end))) as PaperLine;
      rest = rest.slice(end + 1);
      if ("drawn" in line) onProgress(line.drawn, line.of);
      else if (line.is === "ready") return new Blob([rest, ...(await remaining(reader))], { type: "application/pdf" });
      else return line.is;
    }
  }
}

function joined(one: Uint8Array, other: Uint8Array): Bytes {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

async function remaining(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Bytes[]> {
  const pieces: Bytes[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    pieces.push(new Uint8Array(value));
  }
}
