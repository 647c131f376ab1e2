import { get, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http"
import { expect, test } from "vitest"
import { client, cookieOf, DRAFT, eventually, serving } from "../support/serving.ts"
import { seededRandom } from "../../support/random.ts"
import type { Running } from "../../../server/start.ts"

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  /** Bytes as they came over the line. */
  readonly length: number
  readonly page: string
}

/** Reads as a browser does; `fetch` never asks whether something has changed. */
function read(
  server: Running,
  cookie: string,
  query = "",
  headers: OutgoingHttpHeaders = {},
  draft = DRAFT,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { headers: { cookie, ...headers } }
    get(`${server.url}/drafts/${draft}/text${query}`, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => {
        const { statusCode: status, headers } = answer
        const bytes = Buffer.concat(chunks)
        resolve({ status, headers, length: bytes.length, page: bytes.toString() })
      })
    }).on("error", reject)
  })
}

test("H15 a draft is read without a script, in each form, and leads to the others", async () => {
  const server = await serving()
  const cookie = await cookieOf(server, "Observer")
  const { page, headers } = await read(server, cookie)
  expect(headers["content-type"]).toContain("text/html")
  expect(page).not.toContain("<script")
  expect(page).toContain('<span class="bracket d1">[</span>')
  expect(page).toContain('<b aria-current="page">Bracketed</b>')
  const agreed = await read(server, cookie, "?as=agreed")
  expect(agreed.page).not.toContain('class="bracket')
  const named = await read(server, cookie, "?names=1")
  expect(named.page).toContain('<b aria-current="page">With the names of parties</b>')
  for (const [, to = ""] of page.matchAll(/<a href="(\/drafts[^"]*)"/g)) {
    const next = await fetch(server.url + to.replaceAll("&amp;", "&"), { headers: { cookie } })
    expect([to, next.status === 200 || to === `/drafts/${DRAFT}`]).toEqual([to, true])
  }
})

test("U194 what is not the draft is said in the language that is asked for, else the browser's", async () => {
  const server = await serving()
  const cookie = await cookieOf(server, "Observer")
  const { page } = await read(server, cookie, "?as=agreed&lang=ar", { "accept-language": "fr" })
  expect(page).toContain('<nav lang="ar" dir="rtl">')
  expect(page).toContain('<p class="notice" role="note" lang="ar" dir="rtl">النص خارج الأقواس')
  expect(page).not.toMatch(/Bracketed|Agreed|Reading copy|Text outside brackets/)
  for (const [, to = ""] of page.matchAll(/<a href="([^"]*as=[^"]*)"/g))
    expect(to).toContain("&amp;lang=ar")
  const french = await read(server, cookie, "", { "accept-language": "fr-CA, en;q=0.5" })
  expect(french.page).toContain("Les mots entre crochets ne sont pas convenus.")
  expect(french.headers.vary).toContain("Accept-Language")
  const nowhere = await read(server, cookie, "?lang=ru", { "accept-language": "ru" }, "none")
  expect([nowhere.status, nowhere.page.includes('lang="ru"')]).toEqual([404, true])
})

test("H15 it is fetched again only when the draft has changed", async () => {
  const server = await serving()
  const cookie = await cookieOf(server, "Co-lead of the group")
  const { etag = "" } = (await read(server, cookie)).headers
  const same = await read(server, cookie, "", { "if-none-match": etag })
  expect([same.status, same.headers["cache-control"]]).toEqual([304, "private, no-cache"])
  const lead = client(server, cookie)
  await lead.synced()
  lead.type("news ")
  await eventually(() => lead.durable.at(-1)).toBe(1)
  const changed = await read(server, cookie, "", { "if-none-match": etag })
  expect(changed.status).toBe(200)
  expect(changed.page).toContain("news ")
})

test("H15 who is not signed in is led to where they can be; what is not theirs is not there", async () => {
  const server = await serving()
  const answer = await read(server, "")
  expect([answer.status, answer.headers.location]).toEqual([302, `/drafts/${DRAFT}`])
  const cookie = await cookieOf(server, "Observer")
  const none = await read(server, cookie, "", {}, "none")
  expect(none.status).toBe(404)
  expect(none.page).toContain("There is no such draft")
  expect((await read(server, cookie, "?as=source")).status).toBe(400)
})

test("H15 thirty pages are less than forty kilobytes on the line", async () => {
  const server = await serving()
  const cookie = await cookieOf(server, "Secretariat")
  const random = seededRandom(7)
  // As a language does, it says few words often and most seldom: about 1,300 of them in 15,000.
  const word = () => {
    const rank = Math.floor(1 / (random() + 1 / 2000))
    return (
      ("coastal harbour monitoring state measure".split(" ")[rank % 5] ?? "").slice(
        0,
        3 + (rank % 6),
      ) + rank.toString(36)
    )
  }
  const sentence = () => `${Array.from({ length: 25 }, word).join(" ")}.`
  const text = Array.from({ length: 200 }, (_, i) => {
    const bracket = i % 2 === 0 ? ` [${word()} ${word()}] [${word()}]` : ""
    return `${i + 1}. ${sentence()}${bracket} ${sentence()} ${sentence()}`
  }).join("\n\n")
  expect(text.split(" ").length).toBeGreaterThan(15_000)
  const made = await fetch(`${server.url}/api/drafts`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify({ title: "Thirty pages", text }),
  })
  const { id } = (await made.json()) as { id: string }
  const { length } = await read(server, cookie, "", { "accept-encoding": "br, gzip" }, id)
  expect(length).toBeGreaterThan(5000)
  expect(length).toBeLessThan(40_000)
})
