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
          your parcel has left, in case it comes back. The code made from the address for {counted(repeatDays, "day")}.
          A code for the part of the internet that the request came from, which helps us notice when machines send very
          many, for {counted(NETWORK_MARKS_KEPT_DAYS, "day")}.
        </li>
        <li>
          <strong>Orders, training and places:</strong> for {counted(kept.orderMonths, "month")} after the last parcel,
          payment or training day. The names of those coming to a training, for {counted(DELEGATES_KEPT_DAYS, "day")}{" "}
          after it.
        </li>
        <li>
          <strong>Enquiries and quotes:</strong> for {counted(kept.enquiryMonths, "month")} after we close them. If
          nobody closes them, for as long after the last thing that happened.
        </li>
        <li>
          <strong>Records of money:</strong> for {counted(kept.moneyYears, "year")}, because the law says so. Our own
          records have no names or addresses in them. Invoices say who they were for.
        </li>
        <li>
          <strong>What you typed and did not send:</strong> for two hours at most.
        </li>
      </ul>
      <p>
        While a parcel, an order, an offer or a training of yours is not finished, we keep what we need for it. If you
        have more than one of these, we count from the one that ends last. Some numbers we keep for good: how many
        copies went to which part of the country, and when. They say nothing about any one person.
      </p>
    </>
  );
}
