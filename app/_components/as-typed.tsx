import style from "./as-typed.module.css";

/** Words that somebody typed, in the lines in which they stand. */
export function AsTyped({ children }: { children: string }) {
  return <p className={style.typed}>{children}</p>;
}
