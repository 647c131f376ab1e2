import { expect, test } from "vitest"
import { withoutHandlers } from "../../../client/editor/pastedHtml.ts"

test("U10 pasted HTML loses what would be scripts, and no words", () => {
  const cases = [
    [`<img src=x onerror=run()>`, `<img src=x data-was=run()>`],
    [`<svg/onload=run()>`, `<svg/data-was=run()>`],
    [
      `<p title="a"ONCLICK = "run()">once = twice</p>`,
      `<p title="a"data-was = "run()">once = twice</p>`,
    ],
    [`<p>on one=two, a &lt;b onclick=x&gt;</p>`, `<p>on one=two, a &lt;b onclick=x&gt;</p>`],
    [`<p class="on" data-on="1">only</p>`, `<p class="on" data-on="1">only</p>`],
  ]
  for (const [html = "", expected] of cases) expect(withoutHandlers(html)).toBe(expected)
})
