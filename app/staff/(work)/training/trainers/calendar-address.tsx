import { SubmitButton } from "#app/_forms/submit-button.tsx";
import styles from "./trainers.module.css";

type CalendarAddressProps = {
  /** None while none was made. */
  address: string | null;
  /** "all trainings", or "the trainings of Ada". */
  whose: string;
  action: (form: FormData) => Promise<void>;
  hidden?: Record<string, string>;
};

/** The secret address to which calendars subscribe, and the way to another. */
export function CalendarAddress({ address, whose, action, hidden = {} }: CalendarAddressProps) {
  return (
    <form action={action} className="work-form">
      {address === null ? (
        <p>Make an address, and calendars on phones and desks can follow {whose}.</p>
      ) : (
        <>
          <p>
            Calendars on phones and desks can subscribe to {whose} at this address. Whoever has it can read them: pass
            it on with care.
          </p>
          <p>
            <code className={styles.address}>{address}</code>
          </p>
        </>
      )}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="secondary" pendingLabel="Making it…">
        {address === null ? "Make an address" : "Make a new address"}
      </SubmitButton>
      {address !== null && <p className="work-minor">The old one opens nothing from then on.</p>}
    </form>
  );
}
