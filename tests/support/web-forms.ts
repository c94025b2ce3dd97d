/** A page as it was answered, before any redirect is followed. */
export type WebPage = { url: string; status: number; headers: Headers; html: string; location: string | null };
export type Field = [name: string, value: string];

/** Opens an address without following where it leads to. */
export async function openPage(url: string, headers: Record<string, string> = {}): Promise<WebPage> {
  return asPage(url, await fetch(url, { headers, redirect: "manual" }));
}

async function asPage(url: string, answer: Response): Promise<WebPage> {
  const location = answer.headers.get("location");
  const html = await answer.text();
  const whole = location === null ? null : new URL(location, url).href;
  return { url, status: answer.status, headers: answer.headers, html, location: whole };
}

/** The fields of the form that holds `having`, with what stands in them: hidden ones, those that are filled in, choices made. */
export function formOn(page: WebPage, having: string): Field[] {
  const found = formsOn(page).find((fields) => fields.all.includes(having));
  if (!found) throw new Error(`no form with ${having} on ${page.url} (${page.status})`);
  return found.filled;
}

/** Every form on a page: the names of all its fields, and those that have something in them. */
export function formsOn(page: WebPage): FormFields[] {
  return [...page.html.matchAll(/<form\b.*?<\/form>/gs)].map(([form]) => fieldsIn(form));
}

/** `asks`: it is sent by GET, so that what is typed stands in the address. */
export type FormFields = { all: string[]; filled: Field[]; asks: boolean };

function fieldsIn(form: string): FormFields {
  const all: string[] = [];
  const filled: Field[] = [];
  for (const [tag, , text = ""] of form.matchAll(
    /<input\b[^>]*>|<textarea\b([^>]*)>(.*?)<\/textarea>|<button\b[^>]*>/gs,
  )) {
    const name = attribute(tag, "name");
    if (name === null) continue;
    all.push(name);
    if (/^<button/.test(tag) || (/type="(radio|checkbox)"/.test(tag) && !/\schecked\b/.test(tag))) continue;
    filled.push([name, /^<textarea/.test(tag) ? unescaped(text.replace(/^\n/, "")) : (attribute(tag, "value") ?? "")]);
  }
  return { all, filled, asks: /^get$/i.test(attribute(form, "method") ?? "") };
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(/^<[^>]*>/.exec(tag)?.[0] ?? tag);
  return found ? unescaped(found[1] ?? "") : null;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'", "#39": "'" };

function unescaped(html: string): string {
  return html.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** The same fields with others typed into them. */
export function typedInto(fields: readonly Field[], typed: Record<string, string>): Field[] {
  return [...fields.filter(([name]) => !(name in typed)), ...Object.entries(typed)];
}

/** Sends a form as a browser without JavaScript does. */
export async function sendForm(url: string, fields: readonly Field[], headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return sendBody(url, body, headers);
}

/** Posts anything at all. */
export async function sendBody(url: string, body: BodyInit, headers: Record<string, string> = {}): Promise<WebPage> {
  const origin = new URL(url).origin;
  const answer = await fetch(url, { method: "POST", body, headers: { origin, ...headers }, redirect: "manual" });
  return asPage(url, answer);
}

/** Fills in the form on a page and sends it. */
export async function fillIn(url: string, typed: Record<string, string>): Promise<WebPage> {
  const having = Object.keys(typed)[0] ?? "";
  return sendForm(url, typedInto(formOn(await openPage(url), having), typed));
}
