/** When two names of people are one name. */

/**
 * What is left of a name that is compared: letter case, width, invisible characters and the kind and
 * number of spaces do not count.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .trim()
}
