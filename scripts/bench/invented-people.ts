/** Many names, so that what is searched for is as rare, or as common, as it is in life. */
const PLACES = `Harbour Riverside Hillside Meadow Quayside Northgate Southbank Westway Eastfield Lakeside Castle Abbey Priory
  Mill Orchard Beacon Bridge Canal Chapel Cedar Oakwood Ashfield Elmwood Willow Hawthorn Rowan Foxglove Kestrel Heron Swift
  Phoenix Horizon Compass Anchor Lighthouse Gateway Crossroads Turning Newstart Fairwater`;
const KINDS = [
  ...["Recovery Service", "Drugs Service", "Wellbeing Hub", "Community Trust", "Outreach Team", "Health Centre"],
  ...["NHS Foundation Trust", "Borough Council", "Housing Association", "Advice Centre", "Day Centre", "Pharmacy"],
];
const FIRST = `Sam Ada Priya Tom Zoë José Siân Owen Grace Ravi Leila Noah Ivy Kofi Maeve Łukasz Anna Ben Chidi Dora Elif Femi
  Gwen Hana Iain Jo Kit Lena Musa Nia Oscar Pat Quinn Rosa Seán Tess Uma Vic Wren Yusuf`;
const LAST = `Okafor Loveday Patel Hughes Müller García O'Brien Smith Jones Taylor Brown Singh Khan Evans Walker Wright
  Hall Green Baker Adams Novák Kowalski Andersson Ali Begum Campbell Davies Edwards Fletcher Gray Harris Ibrahim Jenkins
  Kelly Lewis Mensah Nguyen Owusu Price Quirke Reid Shah Thompson Underwood Varga Watts Young Zhang`;
/** Each with the letters of its postcodes; London is a tenth of all. */
const TOWNS = `London:SE London:N London:E London:W London:NW London:SW Bristol:BS Leeds:LS Hull:HU Manchester:M Liverpool:L
  Glasgow:G Edinburgh:EH Cardiff:CF Swansea:SA Belfast:BT Newcastle:NE Sunderland:SR Durham:DH York:YO Sheffield:S
  Nottingham:NG Derby:DE Leicester:LE Coventry:CV Birmingham:B Wolverhampton:WV Stoke:ST Oxford:OX Reading:RG
  Southampton:SO Portsmouth:PO Brighton:BN Canterbury:CT Norwich:NR Ipswich:IP Cambridge:CB Peterborough:PE Lincoln:LN
  Exeter:EX Plymouth:PL Truro:TR Taunton:TA Bath:BA Gloucester:GL Swindon:SN Luton:LU Watford:WD Dundee:DD Aberdeen:AB
  Inverness:IV Perth:PH Wrexham:LL Carlisle:CA Lancaster:LA Preston:PR Bolton:BL Wigan:WN Oldham:OL Huddersfield:HD`;
const STREETS = `Quay High Station Church Mill Park Victoria Albert King Queen Market Bridge Castle Chapel School Green
  Manor North South West East Grange Springfield Highfield Stanley Alexandra Windsor Richmond Albion Cross Clarence York
  Dock Orchard Meadow River Garden Hill Wood Field`;
const ENDINGS = "Street Street Street Road Road Road Lane Avenue Close Way";

const list = (words: string) => `'{${words.split(/\s+/).map((word) => `"${word.replaceAll("'", "''")}"`)}}'::text[]`;

/** One of `words` for each row, by a number that looks like chance and is the same in each run. */
function oneOf(words: string, step: number): string {
  const count = words.split(/\s+/).length;
  return `(${list(words)})[1 + (n::bigint * ${step} / 1000) % ${count}]`;
}

const kinds = `('{${KINDS.map((kind) => `"${kind}"`)}}'::text[])[1 + (n::bigint * 61409 / 1000) % ${KINDS.length}]`;
const town = oneOf(TOWNS, 104729);

/** A person number `n` as JSON, with what stands before the rest of it. */
function inventedPerson(own: string): string {
  return `jsonb_build_object(${own}, 'contactName', ${INVENTED.person}, 'addressLine1', ${INVENTED.street},
    'town', ${INVENTED.town}, 'postcode', ${INVENTED.postcode})`;
}

/** An organisation number `n` that orders, by an email address of its own. */
export function inventedOrderer(email: string): string {
  return inventedPerson(`'organisationName', ${INVENTED.organisation} || ' ' || n, 'email', '${email}' || n || '@example.org',
    'addressLine2', ${INVENTED.secondLine}`);
}

/** A group number `n` that asks for free copies. */
export function inventedGroup(): string {
  return inventedPerson(`'organisationName', ${INVENTED.town} || ' Peer Group ' || n, 'about', 'Peer support'`);
}

/** Columns of a person number `n`: the SQL of each. Emails hold the number, so each is found alone. */
const INVENTED = {
  organisation: `${oneOf(PLACES, 77477)} || ' ' || ${kinds}`,
  person: `${oneOf(FIRST, 15485)} || ' ' || ${oneOf(LAST, 86028)}`,
  street: `1 + n::bigint * 31 % 250 || ' ' || ${oneOf(STREETS, 49979)} || ' ' || ${oneOf(ENDINGS, 67867)}`,
  secondLine: `CASE WHEN n % 4 = 0 THEN 'Unit ' || 1 + n % 60 END`,
  town: `split_part(${town}, ':', 1)`,
  postcode: `split_part(${town}, ':', 2) || 1 + n::bigint * 7 % 40 || ' ' || n % 10
             || substr('ABDEFGHJLNPQRSTUWXYZ', 1 + n / 10 % 20, 1) || substr('ABDEFGHJLNPQRSTUWXYZ', 1 + n / 200 % 20, 1)`,
};
