import type { FormState } from "./form-state.ts";

type PageTitleProps = { title: string; state: FormState };

/**
 * The title of a page with a form, which begins with "Error:" while something has to be put right: without a script as
 * well, it is the first thing that tells. The page's own metadata leave the title to this (`TITLE_BY_FORM`).
 */
export function PageTitle({ title, state }: PageTitleProps) {
  const isWrong = Object.keys(state.errors).length > 0 || Boolean(state.message);
  return <title>{isWrong ? `Error: ${title}` : title}</title>;
}

export const TITLE_BY_FORM = { absolute: "" };
