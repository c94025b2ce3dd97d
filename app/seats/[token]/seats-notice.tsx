import { Notice } from "#app/_components/notice.tsx";

const GOOD: Record<string, string> = {
  named: "Your changes are saved.",
  fewer: "Places were given up. Below is what you have now.",
  moved: "It is moved to the new date. The new entry for your calendar comes by email.",
};

const NOT_DONE: Record<string, string> = {
  unreachable: "The payment page cannot be reached just now. Nothing was taken. Please try again in a few minutes.",
  not_payable:
    "There is too little time left to pay. Please give up what we hold for you and book again: it takes a minute.",
  not_paid: "These places wait for one payment. Give all of them up, and book again what you want.",
  none_chosen: "Choose the date that you want to move to.",
  gone: "These places cannot be moved there any more.",
  too_late: "It is too late to move them here. Please write to us, and we will see what we can do.",
  other_price: "That date has another price. Please write to us, and we will help.",
  too_few: "There are not as many places left there any more.",
};

type SeatsNoticeProps = { did: string | string[] | undefined; isPaid: boolean };

/** What has just come of what whoever booked did. Anybody can write an address: only known words come through. */
export function SeatsNotice({ did, isPaid }: SeatsNoticeProps) {
  if (isPaid) return <Notice tone="success" title="Thank you: we have your payment." announce />;
  if (typeof did !== "string") return null;
  if (Object.hasOwn(GOOD, did)) return <Notice tone="success" title={GOOD[did]} announce />;
  if (did === "none_chosen")
    return (
      <Notice tone="warning" title={NOT_DONE[did]} announce>
        <p>
          <a href="#to">Go to the dates</a>
        </p>
      </Notice>
    );
  if (Object.hasOwn(NOT_DONE, did)) return <Notice tone="warning" title={NOT_DONE[did]} announce />;
  return null;
}
