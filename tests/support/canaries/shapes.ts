/** What somebody would type, so that each of it is known again wherever it turns up. */
export const CANARY_PLACE = {
  addressLine1: "7 Canarystreet",
  addressLine2: "Canaryflat",
  addressLine3: "Canarylane",
  town: "Canarytown",
  county: "Canaryshire",
  postcode: "KW17 2ZZ",
};
export const CANARY_WHO = { contactName: "Canaryname", email: "canary@mail.example", phone: "01856 872542" };
export const CANARY_ORGANISATION = { organisationName: "Canaryorganisation" };

/** The postcode by itself: in what is sealed its four letters stand by chance now and then. */
const SHAPES = [/canary/i, /\bKW17(?:\b|\s?2ZZ)/i, /872542/];

/** A text as it lies among the letters of base64, in the three ways that it may: what is the same whatever stands around it. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((shift) => {
    const letters = Buffer.from(" ".repeat(shift) + text).toString("base64");
    return letters.slice(Math.ceil((shift * 8) / 6), Math.floor(((shift + text.length) * 8) / 6));
  });
}

const HIDDEN = ["anary", "KW17 2ZZ", "872542"].flatMap((text) => [
  Buffer.from(text).toString("hex"),
  ...inBase64(text),
]);

/** Whether a canary stands in a text, in clear or only as base64 or hexadecimal digits. */
export function hasCanary(text: string): boolean {
  return SHAPES.some((shape) => shape.test(text)) || HIDDEN.some((each) => text.includes(each));
}
