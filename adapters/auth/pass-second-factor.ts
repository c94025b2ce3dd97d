import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint, sensitiveSessionMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { generateRandomString } from "better-auth/crypto";

/**
 * A call for our own code alone: turns a browser that gave its password into one that gave both factors. It gets a new
 * token, so that one which somebody saw before is worth nothing after. `passed` is false when the browser was signed out
 * meanwhile: what was ended stays ended.
 */
export function passSecondFactor() {
  return {
    id: "pass-second-factor",
    endpoints: {
      passSecondFactor: createAuthEndpoint.serverOnly(
        { method: "POST", use: [sensitiveSessionMiddleware], requireHeaders: true },
        async (ctx) => {
          const { session, user } = ctx.context.session;
          const [now, token] = [new Date(), generateRandomString(32)];
          const expiresAt = new Date(now.getTime() + ctx.context.sessionConfig.expiresIn * 1000);
          const both = { token, secondFactorAt: now, createdAt: now, updatedAt: now, expiresAt };
          const passed = await ctx.context.internalAdapter.updateSession(session.token, both);
          if (passed === null) return { passed: false };
          await setSessionCookie(ctx, { session: passed, user });
          return { passed: true };
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
