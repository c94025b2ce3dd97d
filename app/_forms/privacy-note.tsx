/** Where somebody is asked who they are: what it is for, and where more is said. */
export function PrivacyNote({ use }: { use: string }) {
  return (
    <p className="soft">
      We use what you tell us {use}, and for nothing else.{" "}
      <a href="/privacy">How long we keep it, and how to have it erased</a>
    </p>
  );
}
