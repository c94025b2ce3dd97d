import style from "./free-copies.module.css";

/**
 * A field that people neither see nor reach nor have filled in for them, and that machines fill in. Where the style sheet does
 * not arrive, its label says what to do.
 */
export function TrapField() {
  return (
    <div className={style.trap} aria-hidden="true">
      <label htmlFor="homepage">Leave this field empty</label>
      <input id="homepage" name="homepage" type="text" tabIndex={-1} autoComplete="off" defaultValue="" />
    </div>
  );
}
