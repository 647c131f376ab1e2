import { expect, test } from "vitest"
import { newGroupShape } from "../../../schema/sharing/accounts.ts"
import { parsed } from "../../../server/http/routes.ts"

test("a request that is not as expected is refused with the place and what was expected there", () => {
  const message = (rest: string) => ({
    fault: "bad-request",
    message: `The request is not as expected: ${rest}.`,
  })
  expect(parsed(newGroupShape, {})).toEqual(
    message("name: Invalid input: expected string, received undefined"),
  )
  expect(parsed(newGroupShape, { name: "x".repeat(201) })).toEqual(
    message("name: Too big: expected string to have <=200 characters"),
  )
  expect(parsed(newGroupShape, { name: "Oceans\n" + "Climate" })).toEqual(
    message("name: Please write one line of ordinary characters"),
  )
})
