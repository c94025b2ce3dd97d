import { ButtonLink } from "#app/_components/button-link.tsx";
import { GuideCover } from "#app/_components/guide-cover.tsx";
import { ContentsDoor } from "./_home/contents-door.tsx";
import { type GuideDownload, GuidePart } from "./_home/guide-part.tsx";

const DOWNLOADS: GuideDownload[] = [
  {
    slug: "part-one",
    title: "Part One",
    description: "What to expect from a drug treatment service, and how to advocate for yourself or for someone else.",
    sizeBytes: 0,
  },
  {
    slug: "part-two",
    title: "Part Two",
    description: "Strategies for common treatment issues, and letters that you can copy and make your own.",
    sizeBytes: 0,
  },
];

export default function HomePage() {
  return (
    <>
      <section className="home-title" aria-labelledby="title">
        <div className="home-words">
          <h1 id="title">The Advocacy Guide</h1>
          <p className="home-lead">
            Drug treatment should work with you, not against you. This guide says what you can expect from a service,
            and what you can do when it falls short.
          </p>
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
          <ContentsDoor href="/order" title="Order copies" cost="from £10 a copy, less for 10 or more">
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
      </section>

      <section className="home-section" id="download" aria-labelledby="download-title">
        <h2 id="download-title">Download it, free</h2>
        <div className="parts">
          {DOWNLOADS.map((download) => (
            <GuidePart key={download.slug} {...download} />
          ))}
        </div>
      </section>

      <section className="home-section measure stack" aria-labelledby="who-title">
        <h2 id="who-title">Who wrote it</h2>
        <p>
          Release is a UK charity, founded in 1967. Every day its helpline hears from people whose drug treatment
          service works against them. The guide puts what we have learned from those calls into your hands.
        </p>
        <p>
          To talk to somebody, find the helpline on <a href="https://www.release.org.uk">Release’s website</a>.
        </p>
      </section>
    </>
  );
}
