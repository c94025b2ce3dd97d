/** Says on every page that nothing here is real, while payments and mail go to stand-ins. */
export function DemonstrationBanner({ show }: { show: boolean }) {
  if (!show) return null;
  return (
    <aside className="demonstration" aria-label="Demonstration">
      <strong>Demonstration.</strong> No card is charged, no email leaves this machine and nothing is posted.
    </aside>
  );
}
