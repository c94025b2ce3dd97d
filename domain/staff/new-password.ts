import { z } from "zod";
import { PASSWORD_LEAST, PASSWORD_MOST } from "./sign-in-rules.ts";

const typed = z.string().default("");
const SHORT = `Use ${PASSWORD_LEAST} characters or more. Three or four words are enough, and easy to keep in mind`;

/** A new password and the same again, by the field names `password` and `passwordAgain`. Its spaces count. */
export const newPassword = z
  .object({ password: typed, passwordAgain: typed })
  .superRefine(({ password, passwordAgain }, context) => {
    const length = [...password].length;
    const say = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (length === 0) say("password", "Enter a new password");
    else if (length < PASSWORD_LEAST) say("password", SHORT);
    else if (password.length > PASSWORD_MOST) say("password", `Use ${PASSWORD_MOST} characters or fewer`);
    else if (password !== passwordAgain) say("passwordAgain", "Enter the same password again");
  });
