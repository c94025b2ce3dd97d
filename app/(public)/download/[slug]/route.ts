import { countDownload } from "#use-cases/downloads/count-download.ts";
import { type GuideFileFacts, guideFileBySlug, readGuideFile } from "#use-cases/downloads/queries.ts";
import { type ByteRange, readByteRange } from "./byte-range.ts";

type Context = { params: Promise<{ slug: string }> };

const PIECE_BYTES = 64 * 1024;

/** One part of the guide, whole or in the range asked for. It goes out piece by piece: memory stays flat. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return answer(request, (await context.params).slug, true);
}

export async function HEAD(request: Request, context: Context): Promise<Response> {
  return answer(request, (await context.params).slug, false);
}

async function answer(request: Request, slug: string, withContent: boolean): Promise<Response> {
  const file = await guideFileBySlug(slug);
  if (file === null) return new Response("There is no such file.", { status: 404 });
  const headers = headersOf(file);
  const asked = request.headers;
  if (isSame(asked.get("if-none-match"), file)) return new Response(null, { status: 304, headers });
  const range = mayBeRange(asked, file) ? readByteRange(asked.get("range"), file.sizeBytes) : null;
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${file.sizeBytes}`);
    headers.delete("Content-Disposition");
    return new Response(null, { status: 416, headers });
  }
  // One that is taken up half-way was counted when it began.
  if (withContent && (range?.first ?? 0) === 0) await countDownload(slug);
  return send(file, range, headers, withContent);
}

function send(file: GuideFileFacts, range: Exclude<ByteRange, string>, headers: Headers, withContent: boolean) {
  const { first, last } = range ?? { first: 0, last: file.sizeBytes - 1 };
  headers.set("Content-Type", file.mediaType);
  // The framework leaves the length out of what it sends today; it is right wherever it is passed on.
  headers.set("Content-Length", String(last - first + 1));
  if (range) headers.set("Content-Range", `bytes ${first}-${last}/${file.sizeBytes}`);
  return new Response(withContent ? piecesOf(file, first, last) : null, { status: range ? 206 : 200, headers });
}

/** The file's name on the reader's device says nothing of what is in it. */
function headersOf(file: GuideFileFacts): Headers {
  return new Headers({
    "Content-Disposition": `attachment; filename="${file.slug}.${file.mediaType === "application/pdf" ? "pdf" : "bin"}"`,
    "Accept-Ranges": "bytes",
    ETag: tagOf(file),
    "Last-Modified": file.uploadedAt.toUTCString(),
    "Cache-Control": "public, max-age=3600",
  });
}

function tagOf(file: GuideFileFacts): string {
  return `"${file.sha256}"`;
}

function isSame(ifNoneMatch: string | null, file: GuideFileFacts): boolean {
  if (ifNoneMatch === null) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(tagOf(file));
}

/** A download is taken up again only when the file is still the one that was begun. */
function mayBeRange(asked: Headers, file: GuideFileFacts): boolean {
  const condition = asked.get("if-range");
  return condition === null || condition === tagOf(file);
}

function piecesOf(file: GuideFileFacts, first: number, last: number): ReadableStream<Uint8Array> {
  let next = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(stream) {
        const piece = await readGuideFile(file, next, Math.min(PIECE_BYTES, last - next + 1));
        if (piece === null || piece.length === 0) return stream.error(new Error("the file was replaced"));
        stream.enqueue(piece);
        next += piece.length;
        if (next > last) stream.close();
      },
    },
    { highWaterMark: 1 },
  );
}
