import { StatusTag } from "#app/_components/status-tag.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { browserWords } from "#domain/staff/browser-words.ts";
import type { OwnBrowser } from "#use-cases/staff/queries.ts";
import { endBrowserAction, signOutEverywhereAction } from "./actions.ts";

type OwnBrowsersProps = { browsers: readonly OwnBrowser[]; thisId: string };

/** The browsers one is signed in with, and the way out of all of them. */
export function OwnBrowsers({ browsers, thisId }: OwnBrowsersProps) {
  return (
    <>
      <ul className="work-list">
        {browsers.map(({ id, userAgent, signedInAt, seenAt }) => (
          <li key={id}>
            {browserWords(userAgent)} {id === thisId && <StatusTag tone="active">This one</StatusTag>}
            <span className="work-minor">
              Signed in <WhenText at={signedInAt} style="short_with_time" />, last used{" "}
              <WhenText at={seenAt} style="short_with_time" />
            </span>
            {id !== thisId && (
              <form action={endBrowserAction}>
                <input type="hidden" name="id" value={id} />
                <SubmitButton
                  pendingLabel="Signing out…"
                  variant="quiet"
                  aria-label={`Sign out ${browserWords(userAgent)}`}
                >
                  Sign out
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      <form action={signOutEverywhereAction} className="work-section">
        <SubmitButton pendingLabel="Signing out…" variant="secondary">
          Sign out everywhere
        </SubmitButton>
      </form>
    </>
  );
}
