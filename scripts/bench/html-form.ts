import { randomBytes } from "node:crypto";

export type Fields = Record<string, string>;

/** The hidden fields of the form that holds a field of this name: the framework's own and the form's key. */
export function hiddenFields(html: string, holding: string): Fields {
  const form = html.split("<form").find((part) => (part.split("</form>")[0] ?? "").includes(`name="${holding}"`));
  if (form === undefined) throw new Error(`no form with a field "${holding}"`);
  const hidden = (form.split("</form>")[0] ?? "").match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(hidden.map((tag) => [attribute(tag, "name"), attribute(tag, "value")]));
}

function attribute(tag: string, name: string): string {
  return unescaped(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
}

const ENTITIES: Record<string, string> = { "&quot;": '"', "&#x27;": "'", "&lt;": "<", "&gt;": ">", "&amp;": "&" };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:quot|#x27|lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** A form's fields as a browser sends them with `enctype="multipart/form-data"`. */
export function multipart(fields: Fields): { type: string; body: Buffer } {
  const boundary = `----form${randomBytes(12).toString("hex")}`;
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
  };
}
