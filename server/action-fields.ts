/**
 * True when what a form says of its action is written as our pages write it: lists of plain values. The framework's
 * decoder throws at much that is not, and its fault is then the sender's. Asked only after it threw.
 */
export function isAsOurPagesWriteIt(sent: FormData | string, isByScript: boolean): boolean {
  if (typeof sent === "string") return isPlainList(sent);
  return isByScript ? isPlainList(only(sent, "0")) : isPlainAction(sent);
}

/** Without a script: `$ACTION_REF_1`, and in `$ACTION_1:0` the action's id and where what is bound to it stands. */
function isPlainAction(form: FormData): boolean {
  const [ref] = [...form.keys()].flatMap((name) => /^\$ACTION_REF_(\d+)$/.exec(name)?.[1] ?? []);
  if (ref === undefined) return true;
  const action = /^\{"id":"\w+","bound":(?:null|"\$@(\d+)")\}$/.exec(only(form, `$ACTION_${ref}:0`));
  if (!action) return false;
  return action[1] === undefined || isPlainList(only(form, `$ACTION_${ref}:${action[1]}`));
}

function only(form: FormData, name: string): string {
  const [value, ...others] = form.getAll(name);
  return typeof value === "string" && others.length === 0 ? value : "";
}

/** What is called by a form of ours takes two things at most: how the form stood, and the form. */
const MOST_ARGUMENTS = 2;
/** A `$` begins what the decoder understands in its own way; ours are a form's fields, nothing, and a `$` that was typed. */
const PLAIN_TEXT = /^(?!\$)|^\$(?:K1|undefined|\$.*)$/s;

function isPlainList(text: string): boolean {
  try {
    const list = JSON.parse(text, (_, value: unknown) => {
      if (typeof value === "string" && !PLAIN_TEXT.test(value)) throw new Error("not plain");
      return value;
    });
    return Array.isArray(list) && list.length <= MOST_ARGUMENTS;
  } catch {
    return false;
  }
}
