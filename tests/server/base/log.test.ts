import { expect, test } from "vitest"
import { logAt } from "../../../server/base/log.ts"

test("H13 secrets that an error brings along are not written", () => {
  const lines: string[] = []
  const log = logAt("info", (line) => lines.push(line))
  const texts = [
    "GET /join/SECRET.token failed",
    "at http://localhost:3000/enter#SECRET",
    'header "cookie: a=1; chapeau=SECRET; b=2"',
    "chapeau-openid=SECRET",
    "__Host-chapeau=SECRET; __Host-chapeau-openid=SECRET",
    "smtps://user:SECRET@mail.example refused",
    "/sign-in/back?code=SECRET&state=SECRET",
  ]
  for (const error of texts) log.error({ error, draft: "d1" }, "a request failed")
  expect(lines.join("")).not.toContain("SECRET")
  expect(lines).toHaveLength(texts.length)
  expect(JSON.parse(lines[2] ?? "")).toMatchObject({
    error: 'header "cookie: a=1; chapeau=…; b=2"',
    draft: "d1",
    msg: "a request failed",
  })
})
