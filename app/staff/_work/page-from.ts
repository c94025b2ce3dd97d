const KNOWN = /^\/staff(\/(orders|free-copies|fulfilment)\/AG-[0-9A-Z-]{5,20})?$/;

/** The page that a form stood on, to lead back to. An address that came with a form is never followed as it stands. */
export function pageFrom(from: string | undefined): string {
  return from !== undefined && KNOWN.test(from) ? from : "/staff";
}
