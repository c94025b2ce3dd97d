/** How the places of a party are spoken of: of one, "your place is booked". */
export type PlaceWords = Record<
  "places" | "are" | "them" | "these" | "theyCost" | "thereAre" | "placesHave" | "placesBecome",
  string
>;

const ONE: PlaceWords = {
  ...{ places: "place", are: "is", them: "it", these: "this place", theyCost: "It costs" },
  ...{ thereAre: "There is a place", placesHave: "A place has", placesBecome: "a place becomes" },
};
const SEVERAL: PlaceWords = {
  ...{ places: "places", are: "are", them: "them", these: "these places", theyCost: "They cost" },
  ...{ thereAre: "There are places", placesHave: "Places have", placesBecome: "places become" },
};

export function placeWords(seats: number): PlaceWords {
  return seats === 1 ? ONE : SEVERAL;
}
