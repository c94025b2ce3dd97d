/** The way to a copy of what we hold about somebody, and to having it erased, from each page that a secret link opens. */
export function YourData({ token }: { token: string }) {
  return (
    <p className="soft no-print">
      <a href={`/data/${token}`}>See what we hold about you, or have it erased</a>
    </p>
  );
}
