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
  return inParts(Object.entries(fields));
}

function inParts(fields: readonly (readonly [name: string, value: string])[]) {
  const boundary = `----form${randomBytes(12).toString("hex")}`;
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.from(`${parts.join("")}--${boundary}--\r\n`),
  };
}

/**
 * The same form as the framework's script sends it once it runs: the action's id stands in a header, its last state and the
 * fields in the body, as React encodes them for a call. The answer is what the action returned, without a page around it.
 */
export function actionCall(hidden: Fields, typed: Fields): { headers: Fields; type: string; body: Buffer } {
  const action = Object.keys(hidden).find((name) => /^\$ACTION_\d+:0$/.test(name));
  if (action === undefined) throw new Error("no action in the form");
  const { id } = JSON.parse(hidden[action] ?? "") as { id: string };
  const [state] = JSON.parse(hidden[action.replace(/0$/, "1")] ?? "") as unknown[];
  const own = Object.entries(hidden).filter(([name]) => !name.startsWith("$ACTION_"));
  const fields = [...own, ...Object.entries(typed)].map(([name, value]) => [`_1_${name}`, value] as const);
  // What refers to the fields comes after them.
  const sent = inParts([...fields, ["0", JSON.stringify([state, "$K1"])]]);
  return { ...sent, headers: { accept: "text/x-component", "next-action": id } };
}
