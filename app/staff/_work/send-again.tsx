import { whenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { emailReader, emailWords } from "#domain/mail/email-words.ts";
import type { EmailRow } from "#use-cases/mail/email-row.ts";
import { sendAgainAction } from "./email-actions.ts";
import type { Sayings } from "./said-notice.tsx";

/** What a page may say after a press of the button. */
export const SENT_AGAIN_SAYINGS: Sayings = {
  done: { again: "The email is being sent again, to the address we have now." },
  notDone: {
    cannot_be_sent_again: "Nothing was sent: this email cannot be sent again.",
    not_true_any_more: "Nothing was sent: what this email says is not true any more.",
    sent_too_often: "Nothing was sent: this email was sent again three times within a day. Try it tomorrow.",
    nobody_to_send_to: "Nothing was sent: there is no address to send it to, or no email is wanted.",
    sent_again_before: "Nothing more was sent: this email was sent again already.",
    not_allowed: "You may not send this email.",
  },
};

/** What a list says that offers it: what it means to send an email again, and to whom it goes. */
export const SENT_AGAIN_MEANS =
  "An email that is sent again says what is true now, and goes to the address we have now. One that is no longer true is not offered.";

type SendAgainProps = { email: EmailRow; from: string; mayPress: boolean };

/** To send an email once more that went, where that can be done; or what stands in the way. `from`: the page to come back to. */
export function SendAgain({ email, from, mayPress }: SendAgainProps) {
  const { id, kind, news, again, againAt } = email;
  if (againAt !== null) return <span className="work-minor">Sent again {whenText(againAt, "short_with_time")}</span>;
  if (again === "too_often") return <span className="work-minor">Sent again three times within a day</span>;
  if (again === null || !mayPress) return null;
  return (
    <form action={sendAgainAction} className="work-nowrap">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="from" value={from} />
      <SubmitButton
        variant="secondary"
        pendingLabel="Queueing…"
        aria-label={`Send again: ${emailWords(kind, news)}, to ${emailReader(kind)}`}
      >
        Send again
      </SubmitButton>
    </form>
  );
}
