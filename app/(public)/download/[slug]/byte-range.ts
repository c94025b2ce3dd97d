/** Which bytes to send, both ends included; `null`: all of them; `unsatisfiable`: none that exist were asked for. */
export type ByteRange = { first: number; last: number } | null | "unsatisfiable";

const ONE_RANGE = /^bytes=(\d{0,15})-(\d{0,15})$/;

/** Reads a `Range` header for a file of `size` bytes. Several ranges, other units and nonsense count as none (RFC 9110). */
export function readByteRange(header: string | null, size: number): ByteRange {
  const parts = ONE_RANGE.exec(header?.replaceAll(" ", "") ?? "");
  if (!parts) return null;
  const [, from = "", to = ""] = parts;
  if (from === "" && to === "") return null;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < first) return null;
  return first >= size ? "unsatisfiable" : { first, last };
}
