import { ButtonLink } from "#app/_components/button-link.tsx";
import { GuideCover } from "#app/_components/guide-cover.tsx";
import { Passage, PublicNotice } from "#app/_components/passage.tsx";
import { givenInWords } from "#domain/free-copies/given-copies.ts";
import { pricesInWords } from "#domain/ordering/price-table.ts";
import { passage } from "#domain/texts/passages.ts";
import { guideFiles } from "#use-cases/downloads/queries.ts";
import { givenCopies } from "#use-cases/free-copies/given-copies.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { writtenPassages } from "#use-cases/settings/passages.ts";
import { ContentsDoor } from "./_home/contents-door.tsx";
import { GuidePart } from "./_home/guide-part.tsx";

export default async function HomePage() {
  const [files, [first], given, written] = await Promise.all([
    guideFiles(),
    publicationsOnSale(),
    givenCopies(),
    writtenPassages(),
  ]);
  const givenWords = givenInWords(given);
  return (
    <>
      <PublicNotice written={written} />
      <section className="home-title" aria-labelledby="title">
        <div className="home-words">
          <h1 id="title">The Advocacy Guide</h1>
          <p className="home-lead">{passage("homeLead", written)}</p>
          <div className="actions">
            <ButtonLink href="#download">Download the guide</ButtonLink>
            <ButtonLink href="#print" variant="quiet">
              Get printed copies
            </ButtonLink>
          </div>
        </div>
        <div className="home-covers">
          <GuideCover part="one" />
          <GuideCover part="two" />
        </div>
      </section>

      <section className="home-section" id="print" aria-labelledby="print-title">
        <h2 id="print-title">In print, and in person</h2>
        <ul className="contents">
          <ContentsDoor href="/order" title="Order copies" cost={first ? pricesInWords(first.prices) : "not just now"}>
            For services, councils, trusts and charities. Delivery is included. Pay by card, or by invoice with your
            order number on it.
          </ContentsDoor>
          <ContentsDoor href="/free-copies" title="Free copies" cost="free">
            For yourself or someone close to you, and for local groups of people who use drugs. There is nothing to
            prove. You need no account and no email address.
          </ContentsDoor>
          <ContentsDoor href="/training" title="Training" cost="online or in person">
            Advocacy training for drug services and other services that support people who use drugs: staff, volunteers
            and service users together.
          </ContentsDoor>
        </ul>
        {givenWords && <p className="home-given">{givenWords}</p>}
      </section>

      <section className="home-section" id="download" aria-labelledby="download-title">
        <h2 id="download-title">Download it, free</h2>
        <div className="parts">
          {files.map((file) => (
            <GuidePart key={file.slug} file={file} />
          ))}
        </div>
      </section>

      <section className="home-section measure stack" aria-labelledby="who-title">
        <h2 id="who-title">Who wrote it</h2>
        <Passage name="whoWroteIt" written={written} />
        <p>
          To talk to somebody, find the helpline on <a href="https://www.release.org.uk">Release’s website</a>.
        </p>
      </section>
    </>
  );
}
