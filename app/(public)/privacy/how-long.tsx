import { counted, DELEGATES_KEPT_DAYS, NETWORK_MARKS_KEPT_DAYS, type Retention } from "#domain/privacy/retention.ts";

type HowLongProps = { kept: Retention; repeatDays: number };

/** When what is kept goes: by the numbers that staff set. */
export function HowLong({ kept, repeatDays }: HowLongProps) {
  return (
    <>
      <h2>How long we keep it</h2>
      <ul>
        <li>
          <strong>Free copies:</strong> your name, address and messages for {counted(kept.freeCopyDays, "day")} after
          the parcel left, in case it comes back. The code of the address for {counted(repeatDays, "day")}; a code of
          where on the network the request came from, to notice floods of them, for{" "}
          {counted(NETWORK_MARKS_KEPT_DAYS, "day")}.
        </li>
        <li>
          <strong>Orders, trainings and places:</strong> for {counted(kept.orderMonths, "month")} after the last parcel,
          payment or day. Names of who comes to a training, for {counted(DELEGATES_KEPT_DAYS, "day")} after it.
        </li>
        <li>
          <strong>Enquiries and quotes:</strong> for {counted(kept.enquiryMonths, "month")} after they are closed, or
          after the last thing that happened where nobody closed them.
        </li>
        <li>
          <strong>Records of money:</strong> for {counted(kept.moneyYears, "year")}, as the law asks. Our own hold no
          name and no address; invoices say whom they were for.
        </li>
        <li>
          <strong>What you typed and did not send:</strong> for two hours at the most.
        </li>
      </ul>
      <p>
        As long as a parcel, an order, an offer or a day of yours is open, we keep what it needs. Of several things, the
        last one counts. What stays for good are counts that tell of nobody: how many copies went to which part of the
        country, and when.
      </p>
    </>
  );
}
