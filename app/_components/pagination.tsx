type PaginationProps = { newer?: string | null | undefined; older?: string | null | undefined; label?: string };

/** Links to the neighbouring pages of a long list; nothing when there are none. */
export function Pagination({ newer, older, label = "Pages" }: PaginationProps) {
  if (!newer && !older) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {newer && (
        <a href={newer} rel="prev">
          <span aria-hidden="true">← </span>Newer
        </a>
      )}
      {older && (
        <a href={older} rel="next">
          Older<span aria-hidden="true"> →</span>
        </a>
      )}
    </nav>
  );
}
