import { auth } from "./auth.ts";

/** The hash of a new password, as it is kept (scrypt). Takes about a tenth of a second on purpose. */
export async function hashPassword(password: string): Promise<string> {
  return (await auth().$context).password.hash(password);
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  return (await auth().$context).password.verify({ password, hash });
}
