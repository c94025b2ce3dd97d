import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { FreeCopiesForm } from "./free-copies-form.tsx";

export const metadata: Metadata = { title: TITLE_BY_FORM };

type FreeCopiesPageProps = { searchParams: Promise<{ audience?: string | string[] }> };

/** `?audience=individual` or `?audience=group` has that choice made already. */
export default async function FreeCopiesPage({ searchParams }: FreeCopiesPageProps) {
  const { audience } = await searchParams;
  const chosen = audience === "individual" || audience === "group" ? audience : "";
  return (
    <FreeCopiesForm formKey={mintFormKey()} audience={chosen}>
      <PageHeading title="Free copies" lead="There is nothing to prove. You need no account and no email address." />
      <div className="stack">
        <p>
          The parcel is plain: nothing on the outside says what is in it. We keep your name and address only to post the
          parcel, and we never add you to a list. <a href="/privacy">More about your privacy</a>
        </p>
        <p>
          Rather read it now? <a href="/#download">Download the guide</a>.
        </p>
      </div>
    </FreeCopiesForm>
  );
}
