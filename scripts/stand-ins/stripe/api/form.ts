/** A form as Stripe reads it: `a[b][0]=c` is `{ a: { b: { 0: "c" } } }`. Lists are forms whose names are numbers. */
export type Form = { [name: string]: FormValue };
export type FormValue = string | Form;

/** Reads a form-encoded body or query. A later value of the same name wins. */
export function parseForm(encoded: string): Form {
  const form = blank();
  if (encoded === "") return form;
  for (const pair of encoded.split("&")) {
    const equals = pair.indexOf("=");
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    if (name !== "") set(form, pathOf(name), equals < 0 ? "" : decode(pair.slice(equals + 1)));
  }
  return form;
}

/** Without a prototype, so that no name in a form can reach one. */
function blank(): Form {
  return Object.create(null) as Form;
}

function decode(text: string): string {
  const spaced = text.includes("+") ? text.replaceAll("+", " ") : text;
  if (!spaced.includes("%")) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function pathOf(name: string): string[] {
  const open = name.indexOf("[");
  if (open <= 0) return [name];
  return [name.slice(0, open), ...name.slice(open + 1, name.endsWith("]") ? -1 : undefined).split("][")];
}

function set(form: Form, path: string[], value: string): void {
  let inside = form;
  for (const [depth, step] of path.entries()) {
    // `list[]=a&list[]=b` numbers itself.
    const name = step === "" ? String(Object.keys(inside).length) : step;
    if (depth === path.length - 1) {
      inside[name] = value;
      return;
    }
    const next = inside[name];
    const deeper = typeof next === "object" ? next : blank();
    inside[name] = deeper;
    inside = deeper;
  }
}
