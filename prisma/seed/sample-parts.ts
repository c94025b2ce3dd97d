import type { SamplePart } from "./sample-guide.ts";

export const PART_ONE: SamplePart = {
  name: "Part One",
  subject: "What to expect from a service, and how to advocate",
  chapters: [
    {
      title: "What you can expect",
      holds:
        "This chapter will say what a drug treatment service owes the people who use it, from the first appointment on, and where that is written down.",
    },
    {
      title: "When a service falls short",
      holds: "This chapter will describe what often goes wrong, how to notice it early, and what to keep a note of.",
    },
    {
      title: "How to advocate",
      holds:
        "This chapter will show how to speak up for yourself, or beside somebody else: before a meeting, during it, and after.",
    },
  ],
};

export const PART_TWO: SamplePart = {
  name: "Part Two",
  subject: "Strategies and template letters",
  chapters: [
    {
      title: "Strategies",
      holds: "This chapter will take common treatment issues one by one, and give a way to approach each of them.",
    },
    {
      title: "Template letters",
      holds: "This chapter will hold letters that you can copy and make your own, with the places to fill in marked.",
    },
    {
      title: "If the answer is no",
      holds: "This chapter will say where to turn next: complaints, ombudsmen, and people who can help you write.",
    },
  ],
};
