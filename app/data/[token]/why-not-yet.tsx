import { Notice } from "#app/_components/notice.tsx";
import { type LinkKind, whyNotYet } from "#domain/privacy/need-words.ts";
import type { Need } from "#domain/privacy/still-needed.ts";

type WhyNotYetProps = { needs: readonly Need[]; kind: LinkKind; token: string; isAnnounced: boolean };

/** Why it cannot be erased yet, each with what can be done about it. */
export function WhyNotYet({ needs, kind, token, isAnnounced }: WhyNotYetProps) {
  return (
    <Notice tone="warning" title="It cannot be erased yet" announce={isAnnounced}>
      <ul>
        {whyNotYet(needs, kind, token).map(({ why, next, end }) => (
          <li key={why}>
            {why} {end && <a href={end.href}>{end.words} first</a>}
            {end ? ". " : ""}
            {next}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
