import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { Passage, PublicNotice } from "#app/_components/passage.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { stampForm } from "#use-cases/free-copies/form-stamp.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { writtenPassages } from "#use-cases/settings/passages.ts";
import { FreeCopiesForm } from "./free-copies-form.tsx";

export const metadata: Metadata = { title: TITLE_BY_FORM };

type FreeCopiesPageProps = { searchParams: Promise<{ audience?: string | string[] }> };

/** `?audience=individual` or `?audience=group` has that choice made already. */
export default async function FreeCopiesPage({ searchParams }: FreeCopiesPageProps) {
  const [{ audience }, limits, written] = await Promise.all([searchParams, freeCopyLimits(), writtenPassages()]);
  const formKey = mintFormKey();
  const chosen = audience === "individual" || audience === "group" ? audience : "";
  return (
    <FreeCopiesForm formKey={formKey} stamp={stampForm(formKey, new Date())} audience={chosen} limits={limits}>
      <PageHeading title="Free copies" lead="There is nothing to prove. You need no account and no email address." />
      <PublicNotice written={written} />
      <div className="stack">
        <Passage name="freeCopies" written={written} />
        <p>
          <a href="/privacy">More about your privacy</a>
        </p>
        <p>
          Rather read it now? <a href="/#download">Download the guide</a>.
        </p>
      </div>
    </FreeCopiesForm>
  );
}
