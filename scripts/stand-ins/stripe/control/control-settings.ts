import { z } from "zod";
import { type DeliveryControl, deliveryControl } from "../../shared/delivery-control.ts";
import { type Failing, failureControl } from "../../shared/failure-control.ts";

/** What `POST /_control` takes. What is left out stays as it was; a given `delivery` or `fail` replaces the former. */
export const CONTROL_REQUEST = z.strictObject({
  delivery: deliveryControl.optional(),
  fail: z.array(failureControl).optional(),
  /** How a new refund begins its life. */
  refunds: z.enum(["succeed", "stay_pending", "fail"]).optional(),
  clockAheadSeconds: z.int().optional(),
  /** Makes `drop` and `shuffle` fall the same way every time. */
  seed: z.int().optional(),
});

export type ControlSettings = {
  delivery: DeliveryControl;
  fail: Failing[];
  refunds: "succeed" | "stay_pending" | "fail";
};

export const DEFAULT_CONTROL: ControlSettings = { delivery: deliveryControl.parse({}), fail: [], refunds: "succeed" };
