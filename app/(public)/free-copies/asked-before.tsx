/** Said to everybody alike: what we know of an address is nobody's business but that of whoever lives there. */
export function AskedBefore() {
  return (
    <details>
      <summary>Have you asked before?</summary>
      <p>
        You do not need to ask again to see where your parcel is: <a href="/find">find your request</a> by its reference
        and postcode. If you do need more copies, ask here. If copies went to the same address recently, a person will
        look at it first, so it takes a little longer.
      </p>
    </details>
  );
}
