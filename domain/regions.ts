/**
 * The nations, the regions of England (those of the Office for National Statistics), the islands and the forces, each with
 * the letters that its postcodes begin with. An area of the Royal Mail that lies in two is counted where most of its people
 * live: CH in the North West, SY in the West Midlands, TD in Scotland.
 */
const AREAS_OF = {
  "North East": "DH DL NE SR TS",
  "North West": "BB BL CA CH CW FY GIR L LA M OL PR SK WA WN",
  "Yorkshire and the Humber": "BD DN HD HG HU HX LS S WF YO",
  "East Midlands": "DE LE LN NG NN",
  "West Midlands": "B CV DY HR ST SY TF WR WS WV",
  "East of England": "AL CB CM CO IP LU NR PE SG SS WD",
  London: "BR CR E EC EN HA IG N NW RM SE SM SW TW UB W WC",
  "South East": "BN CT DA GU HP KT ME MK OX PO RG RH SL SO TN",
  "South West": "BA BH BS DT EX GL PL SN SP TA TQ TR",
  Scotland: "AB DD DG EH FK G HS IV KA KW KY ML PA PH TD ZE",
  Wales: "CF LD LL NP SA",
  "Northern Ireland": "BT",
  "Isle of Man": "IM",
  Jersey: "JE",
  Guernsey: "GY",
  "Forces (BFPO)": "BF",
} as const;

export type Region = keyof typeof AREAS_OF;

/** In the order of the reports. */
export const REGIONS = Object.keys(AREAS_OF) as Region[];

const REGION_OF = new Map(
  REGIONS.flatMap((region) => AREAS_OF[region].split(" ").map((area) => [area, region] as const)),
);

/** True of letters that a postcode begins with which we post to. */
export function isArea(letters: string): boolean {
  return REGION_OF.has(letters);
}

/** The region of a postcode area ("HU"); null for letters that are none. */
export function regionOf(area: string): Region | null {
  return REGION_OF.get(area) ?? null;
}

/** The letters that a postcode in its usual shape begins with: "HU" of `HU5 2AB`. All that reports keep of an address. */
export function areaOfPostcode(postcode: string): string {
  return /^[A-Z]+/.exec(postcode)?.[0] ?? "";
}
