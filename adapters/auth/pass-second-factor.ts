import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint, sensitiveSessionMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";

/**
 * A call for our own code alone: turns a browser that gave its password into one that gave both factors. It gets a new
 * token and the former one ends, so that a token which somebody saw before is worth nothing after.
 */
export function passSecondFactor() {
  return {
    id: "pass-second-factor",
    endpoints: {
      passSecondFactor: createAuthEndpoint.serverOnly(
        { method: "POST", use: [sensitiveSessionMiddleware], requireHeaders: true },
        async (ctx) => {
          const { session, user } = ctx.context.session;
          const { ipAddress, userAgent } = session;
          const passed = { secondFactorAt: new Date(), ipAddress, userAgent };
          const made = await ctx.context.internalAdapter.createSession(user.id, false, passed, true);
          await ctx.context.internalAdapter.deleteSession(session.token);
          await setSessionCookie(ctx, { session: made, user });
          return { staffMemberId: user.id };
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
