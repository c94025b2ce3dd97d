import { Notice } from "#app/_components/notice.tsx";
import { type PassageName, paragraphsOf, passage, type WrittenPassages } from "#domain/texts/passages.ts";

type PassageProps = { name: PassageName; written: WrittenPassages };

/** A passage that staff may write: paragraphs of plain words. What looks like markup in it is words as well. */
export function Passage({ name, written }: PassageProps) {
  return (
    <>
      {paragraphsOf(passage(name, written)).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}

/** What staff say to everybody for a while; nothing when there is no such thing. */
export function PublicNotice({ written }: Pick<PassageProps, "written">) {
  if (passage("notice", written) === "") return null;
  return (
    <Notice>
      <Passage name="notice" written={written} />
    </Notice>
  );
}
