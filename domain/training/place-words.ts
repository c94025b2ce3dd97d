/** How the places of a party are spoken of: of one, "your place is booked". */
export type PlaceWords = { places: string; are: string; them: string; these: string };

const ONE: PlaceWords = { places: "place", are: "is", them: "it", these: "this place" };
const SEVERAL: PlaceWords = { places: "places", are: "are", them: "them", these: "these places" };

export function placeWords(seats: number): PlaceWords {
  return seats === 1 ? ONE : SEVERAL;
}
