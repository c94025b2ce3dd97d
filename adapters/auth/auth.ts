import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { PASSWORD_LEAST, PASSWORD_MOST } from "#domain/staff/sign-in-rules.ts";
import { passSecondFactor } from "./pass-second-factor.ts";

const HOURS = 3_600;

const kept = globalThis as typeof globalThis & { storeAuth?: StaffAuth };

/**
 * The sign-in of staff: passwords, their hashes, and browsers that stay signed in. Its own HTTP handler is mounted
 * nowhere, so none of its other doors is open; use-cases call it, and count the tries themselves.
 */
export function auth(): StaffAuth {
  kept.storeAuth ??= create();
  return kept.storeAuth;
}

export type StaffAuth = ReturnType<typeof create>;

function create() {
  const { BASE_URL, AUTH_SECRET } = env();
  return betterAuth({
    baseURL: BASE_URL,
    secret: AUTH_SECRET,
    trustedOrigins: [BASE_URL],
    database: prismaAdapter(withoutUndefined(), { provider: "postgresql" }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LEAST,
      maxPasswordLength: PASSWORD_MOST,
      revokeSessionsOnPasswordReset: true,
    },
    user: {
      modelName: "staffMember",
      additionalFields: {
        role: { type: "string", input: false },
        disabledAt: { type: "date", required: false, input: false },
        twoFactorEnabled: { type: "boolean", required: false, input: false },
      },
    },
    session: {
      modelName: "staffSession",
      fields: { userId: "staffMemberId" },
      // Idle time: pushed on while the browser is used, at most every ten minutes. There is no cookie cache: each
      // request asks the database, so that a disabled colleague is out at once.
      expiresIn: 12 * HOURS,
      updateAge: 600,
      additionalFields: { secondFactorAt: { type: "date", required: false, input: false } },
    },
    account: { modelName: "staffAccount", fields: { userId: "staffMemberId" } },
    verification: { modelName: "staffVerification" },
    advanced: {
      database: { generateId: false },
      cookies: { session_token: { name: "staff", attributes: { path: "/staff" } } },
      // Written by the reverse proxy. What a browser claims of itself in other headers is not believed.
      ipAddress: { ipAddressHeaders: ["x-real-ip"] },
    },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => ((await isDisabled(userId)) ? false : undefined) } },
    },
    plugins: [passSecondFactor()],
    telemetry: { enabled: false },
    logger: {
      log: (level, _message, ...details) => {
        if (level === "error") log.error({ part: "staff_sign_in", ...describeError(details[0]) });
      },
    },
  });
}

/** A disabled colleague's password is as good as a wrong one: no browser of theirs is ever let in. */
async function isDisabled(id: string): Promise<boolean> {
  const member = await database().staffMember.findUnique({ where: { id }, select: { disabledAt: true } });
  return member === null || member.disabledAt !== null;
}

/** The library gives `select: undefined`, which our strict client refuses. */
function withoutUndefined() {
  return database().$extends({
    query: {
      $allModels: {
        $allOperations: ({ args, query }) =>
          // As `never`, because the union of every model's arguments is more than the compiler follows.
          query(Object.fromEntries(Object.entries(args).filter(([, value]) => value !== undefined)) as never),
      },
    },
  });
}
