import { WhenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { OwnPasskey } from "#use-cases/staff/own-passkeys.ts";
import { removePasskeyAction } from "./actions.ts";

/** One's passkeys, each with the way to remove it where that may be done now. */
export function OwnPasskeys({ passkeys, mayRemove }: { passkeys: readonly OwnPasskey[]; mayRemove: boolean }) {
  return (
    <ul className="work-list">
      {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <li key={id}>
          {name}
          <span className="work-minor">
            Added <WhenText at={createdAt} style="short_with_time" />,{" "}
            {lastUsedAt ? (
              <>
                last used <WhenText at={lastUsedAt} style="short_with_time" />
              </>
            ) : (
              "not used yet"
            )}
          </span>
          {mayRemove && (
            <form action={removePasskeyAction}>
              <input type="hidden" name="id" value={id} />
              <SubmitButton variant="quiet" pendingLabel="Removing…" aria-label={`Remove ${name}`}>
                Remove
              </SubmitButton>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
