/** What a view of a draft says of itself. */

import { afterEach, expect, test } from "vitest"
import { speak } from "../../../client/language/say.ts"
import { noticeOf } from "../../../client/ui/renditionNotice.ts"
import { derive } from "../../../schema/model/derive.ts"
import { render } from "../../../schema/renditions/render.ts"
import { build, draftOf } from "../../support/build.ts"
import { decisions } from "../../schema/renditions/support.ts"

afterEach(() => speak("en"))

const body = build("Ports [shall] [should] open.", "Ships [and boats] [in ports] wait [again].")
const draft = draftOf(body, decisions({ b3: { outcome: "keep" } }))
const derived = derive(draft.body, draft.records)

test.each(["bracketed", "agreed"] as const)(
  "U14 the view of the %s text says in English what its file says",
  (form) => {
    expect(noticeOf(draft, derived, form)).toBe(render(draft, derived, { as: form }).notice)
  },
)

test("U14 a view says in each language where it leaves words out", async () => {
  await speak("ru")
  expect(noticeOf(draft, derived, "agreed")).toMatch(/\[…\] отмечено 1 место.*опущены в \d мест/)
})
