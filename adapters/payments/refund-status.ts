import { z } from "zod";

/** Stripe's states of a refund. `failed` and `canceled` mean that the money is still ours. */
export const refundStatus = z.enum(["pending", "requires_action", "succeeded", "failed", "canceled"]);
