import type { ReactNode } from "react";

type NoticeProps = {
  tone?: "info" | "success" | "warning";
  title?: ReactNode;
  children?: ReactNode;
  /** Read out at once, for what the person has just done. */
  announce?: boolean;
};

/** A few words set apart because they matter now. */
export function Notice({ tone = "info", title, children, announce }: NoticeProps) {
  return (
    <div className="notice" data-tone={tone} role={announce ? "status" : undefined}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
