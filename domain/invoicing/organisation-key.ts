/**
 * What stays of an organisation's name when it is compared: small letters and digits, without accents, dots and "the".
 * "The Leeds City Council." and "LEEDS CITY COUNCIL" are the same.
 */
export function organisationKey(name: string): string {
  const letters = name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const words = letters.replaceAll("&", " and ").split(/[^\p{L}\p{N}]+/u);
  const kept = words.filter((word) => word !== "" && word !== "the");
  return kept.join(" ");
}
