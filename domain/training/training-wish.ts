import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import { dayInWords } from "#domain/london-day.ts";

export type FormatWish = "online" | "in_person" | "either";

/** What somebody wishes a training to be. All of it may be unsaid. Days are as `2027-06-01`, the first choice first. */
export type TrainingWish = {
  format: FormatWish | null;
  groupSize: number | null;
  staffCount: number | null;
  volunteerCount: number | null;
  serviceUserCount: number | null;
  preferredDates: string[];
  guideCopies: number | null;
};

export const FORMAT_WORDS: Record<FormatWish, string> = {
  online: "Online",
  in_person: "In person",
  either: "Online or in person",
};

/** How many people are to be trained: what was said, or else the cohorts together; null where nobody said. */
export function peopleWished({ groupSize, ...wish }: Cohorts & Pick<TrainingWish, "groupSize">): number | null {
  return groupSize ?? sumOfCohorts(wish);
}

export type Cohorts = Pick<TrainingWish, "staffCount" | "volunteerCount" | "serviceUserCount">;

/** "14 people: 8 staff, 2 volunteers, 4 service users". Null where nothing was said. Says so when the parts are more or fewer. */
function peopleInWords(wish: Cohorts & Pick<TrainingWish, "groupSize">): string | null {
  const people = peopleWished(wish);
  if (people === null) return null;
  const total = counted(people, "person", "people");
  const parts = cohortsInWords(wish);
  if (parts === "") return total;
  const sum = sumOfCohorts(wish) ?? 0;
  return `${total}: ${parts}${sum === people ? "" : `, which makes ${sum}`}`;
}

/** What was wished as facts to read, those that were not said left out. */
export function wishFacts(wish: TrainingWish & { venuePostcode: string | null }): Record<string, string> {
  const facts = {
    Format: wish.format && FORMAT_WORDS[wish.format],
    "Postcode of the place": wish.venuePostcode,
    Group: peopleInWords(wish),
    Dates: wish.preferredDates.map((day) => dayInWords(day)).join("; or ") || null,
    "Printed guides": wish.guideCopies ? copiesInWords(wish.guideCopies) : null,
  };
  return Object.fromEntries(Object.entries(facts).flatMap(([name, said]) => (said === null ? [] : [[name, said]])));
}

function cohortsInWords({ staffCount, volunteerCount, serviceUserCount }: Cohorts): string {
  const parts = [
    staffCount ? `${staffCount} staff` : null,
    volunteerCount ? counted(volunteerCount, "volunteer", "volunteers") : null,
    serviceUserCount ? counted(serviceUserCount, "service user", "service users") : null,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** The staff, volunteers and service users together, as far as somebody said; null where nobody did. */
export function sumOfCohorts({ staffCount, volunteerCount, serviceUserCount }: Cohorts): number | null {
  const said = [staffCount, volunteerCount, serviceUserCount].filter((count) => count !== null);
  return said.length === 0 ? null : said.reduce((sum, count) => sum + count, 0);
}

function counted(number: number, one: string, many: string): string {
  return `${inDigits(number)} ${number === 1 ? one : many}`;
}
