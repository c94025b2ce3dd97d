import { searchAction } from "#app/staff/(work)/search/actions.ts";
import { FindBox } from "./find-box.tsx";

/** The way to the search from a page of something else. */
export function SearchBox() {
  return (
    <FindBox
      action={searchAction}
      name="q"
      label="Search orders, requests, training and parcels"
      placeholder="Name, postcode, number"
      button="Search"
    />
  );
}
