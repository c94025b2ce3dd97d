const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** True for what could be the id of a row at all; of anything else the database would complain. It says nothing of whether the row is there. */
export function isId(text: string): boolean {
  return ID.test(text);
}
