const REFERENCE = "AG-[0-9A-Z-]{5,20}";
const ID = "[0-9a-f-]{36}";
const TRAINING = `training/((bookings|enquiries|proposals)/${REFERENCE}|sessions/${ID}/parties/${REFERENCE})`;
const KNOWN = new RegExp(
  `^/staff(/((orders|free-copies|fulfilment|quotes)/${REFERENCE}|${TRAINING}|outbox\\?show=(sent|undelivered)))?$`,
);

/** The page that a form stood on, to lead back to. An address that came with a form is never followed as it stands. */
export function pageFrom(from: string | undefined): string {
  return from !== undefined && KNOWN.test(from) ? from : "/staff";
}
