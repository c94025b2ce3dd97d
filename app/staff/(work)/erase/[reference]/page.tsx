import type { Metadata } from "next";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { placePath, WHAT_WORDS } from "#app/staff/_work/place-path.ts";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { londonDateInWords } from "#domain/london-clock.ts";
import { whyNotYetForStaff } from "#domain/privacy/need-words.ts";
import { readReference } from "#domain/reference.ts";
import { erasureInHand } from "#use-cases/privacy/erase-for-person.ts";
import { whereIs } from "#use-cases/search/where-is.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { retention } from "#use-cases/settings/retention.ts";
import { EraseForm } from "./erase-form.tsx";
import { WhatGoes } from "./what-goes.tsx";

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("manage_business");
  return referenceTitle("Erase the person of", (await params).reference);
}

/** Asks once more before a person is erased who asked for it, and says what goes and what stays. */
export default async function ErasePage({ params, searchParams }: PageProps) {
  const by = await requireStaff("manage_business");
  const reference = readReference((await params).reference);
  const [place, found, kept, { repeatDays }] = await Promise.all([
    whereIs(reference ?? ""),
    reference === null ? null : erasureInHand(reference, by, new Date()),
    retention(),
    freeCopyLimits(),
  ]);
  if (reference === null || place === null || found === null) return noSuchPage();
  const { forgottenAt, needs, things } = found;
  const did = oneOf((await searchParams).did);
  const back = placePath(place);
  return (
    <div className="work-narrow">
      <PageHeading
        above={<WayBack href={back} to={reference} />}
        title="Erase this person’s details"
        lead="For somebody who asks for it and has no link any more. With their secret link they can do it themselves."
      />
      {forgottenAt && (
        <Notice
          tone="success"
          title={`Their details were erased on ${londonDateInWords(forgottenAt)}.`}
          announce={did === "erased"}
        >
          <p>Nobody can read them here any more. Stripe and Resend may still know them: erase them there as well.</p>
        </Notice>
      )}
      {needs.length > 0 && (
        <Notice tone="warning" title="They cannot be erased yet" announce={did === "not-yet"}>
          <ul>
            {whyNotYetForStaff(needs).map((why) => (
              <li key={why}>{why}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section className="work-section">
        <h2>All that is theirs</h2>
        <ul className="work-bullets">
          {things.map((thing) => (
            <li key={thing.reference}>
              {WHAT_WORDS[thing.what]} <a href={placePath(thing)}>{thing.reference}</a>
            </li>
          ))}
        </ul>
        {things.length > 1 && (
          <p className="work-minor">
            They came from one enquiry, quote or booking: all of it is one person’s, and goes together.
          </p>
        )}
      </section>
      {forgottenAt === null && <WhatGoes kept={kept} repeatDays={repeatDays} />}
      {forgottenAt === null && needs.length === 0 && <EraseForm reference={reference} back={back} />}
    </div>
  );
}
