import { expect, test } from "vitest"
import { partyLook, shortName } from "../../../client/base/party.ts"

test("U9 a party looks the same everywhere, by its name alone", () => {
  expect(partyLook("Norvania")).toBe(partyLook("Norvania"))
  expect(partyLook("Norvania").colour).toMatch(/^var\(--party-[0-7]\)$/)
  const patterns = new Set(
    "a b c d e f g h i j k l m n o p q r s t".split(" ").map((name) => partyLook(name).pattern),
  )
  expect(Math.min(...patterns)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...patterns)).toBeLessThan(6)
})

test.each([
  ["Norvania", "Norvania"],
  ["", "No party"],
  ["Alliance of the Small Harbours (ASH)", "ASH"],
  ["Group of Northern Island States", "GNIS"],
  ["沿海国家集团沿海国家集团沿海国家集团", "沿海国家集团沿海国家集团…"],
])("%s is called %s on a chip", (party, short) => {
  expect(shortName(party)).toBe(short)
})
