import { z } from "zod";
import { isEasyToGuess } from "./easy-to-guess.ts";
import { PASSWORD_LEAST, PASSWORD_MOST } from "./sign-in-rules.ts";

const typed = z.string().default("");
const SHORT = `Use ${PASSWORD_LEAST} characters or more. Three or four words are enough, and easy to remember`;

const EASY =
  "This one is easy to guess. Use three or four words that have nothing to do with each other, not a well-known password, a row of keys or the same signs again and again";

/** A new password and the same again, by the field names `password` and `passwordAgain`. Its spaces count. */
export const newPassword = z
  .object({ password: typed, passwordAgain: typed })
  .superRefine(({ password, passwordAgain }, context) => {
    const length = [...password].length;
    const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (length === 0) say("password", "Enter a new password");
    else if (length < PASSWORD_LEAST) say("password", SHORT);
    else if (password.length > PASSWORD_MOST) say("password", `Use ${PASSWORD_MOST} characters or fewer`);
    else if (isEasyToGuess(password)) say("password", EASY);
    else if (password !== passwordAgain) say("passwordAgain", "Enter the same password again");
  });
