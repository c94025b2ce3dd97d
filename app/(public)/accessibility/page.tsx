import type { Metadata } from "next";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { contactLine } from "#use-cases/settings/contact.ts";

export const metadata: Metadata = { title: "Accessibility" };

export default async function AccessibilityPage() {
  const contact = await contactLine();
  return (
    <>
      <PageHeading
        title="Accessibility"
        lead="Everybody should be able to use this site. If you cannot, that is our fault to fix."
      />
      <div className="prose">
        <h2>What you can count on</h2>
        <ul>
          <li>Everything works with a keyboard alone, and with a screen reader.</li>
          <li>Everything works with JavaScript switched off, and on an old phone.</li>
          <li>
            You can zoom in four times on a computer, or make the text twice as large on a phone, and still read it
            without scrolling sideways.
          </li>
          <li>The site follows your device if you prefer dark colours, more contrast or less movement.</li>
          <li>
            The typeface, Atkinson Hyperlegible Next, was made by the Braille Institute for people with low vision.
          </li>
          <li>We use short words. When something goes wrong in a form, we say what, where, and keep what you typed.</li>
        </ul>
        <h2>How we check</h2>
        <p>
          We build to the Web Content Accessibility Guidelines 2.2, level AA. Every page is checked by a program (axe)
          each time the site changes. People who rely on assistive technology have not yet tested it for us, and a
          program does not find everything.
        </p>
        <h2>The guide itself</h2>
        <p>
          The guide can be downloaded as PDF files. We have not checked how well those work with a screen reader. If you
          need the guide in large print or another form, ask us.
        </p>
        <h2>Tell us</h2>
        <p>
          If something here is hard to use, contact us: <Contact line={contact} />. Say which page, and what happened.
          We can also take your order, or your request for free copies, for you.
        </p>
      </div>
    </>
  );
}
