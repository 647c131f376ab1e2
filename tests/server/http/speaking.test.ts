/** The server's own pages and letters, in the language that a browser asks for. */

import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { ALL_LANGUAGES, LANGUAGES } from "../../../schema/base/languages.ts"
import { english } from "../../../server/language/en.ts"
import { refusalIn, speechFor, speechIn } from "../../../server/language/say.ts"
import { administratorOf, asker, letterBox, press } from "../support/accounts.ts"
import { eventually, serving, temporaryFolder } from "../support/serving.ts"

const root = join(import.meta.dirname, "../../..")
const OTHERS = ALL_LANGUAGES.filter((language) => language !== "en")

/** All sentences of a catalogue by name; functions are given values that can be found again. */
function sentences(part: unknown, name = ""): (readonly [name: string, sentence: string])[] {
  if (typeof part === "string") return [[name, part]]
  if (typeof part === "function") {
    const values = Array.from({ length: part.length }, (_, i) => `<${7001 + i}>`)
    return [[name, String(Reflect.apply(part, null, values))]]
  }
  return Object.entries(part ?? {}).flatMap(([key, value]) => sentences(value, `${name}.${key}`))
}

describe("the speech of the server", () => {
  test("H16 is the one that a browser wants most of those that are spoken", () => {
    const languageOf = (header?: string) => speechFor(header).language
    expect(languageOf("de-CH, fr-CH;q=0.9, en;q=0.8")).toBe("fr")
    expect(languageOf("en;q=0.2, ar;q=0.7, ru;q=0.7")).toBe("ar")
    expect(languageOf("zh-Hant")).toBe("zh")
    expect(languageOf("es;q=0, ru;q=0.1")).toBe("ru")
    for (const none of [undefined, "", "*", ";q=, ,", "de"]) expect(languageOf(none)).toBe("en")
  })

  test.each(OTHERS)("H16 in %s says all that the English says, with what it names", (language) => {
    const inEnglish = new Map(sentences(english))
    const { language: _tag, ...speech } = speechIn(language)
    const same =
      language === "fr" ? [".roles.participant", ".roles.guide", ".pages.invitation"] : []
    const values = (sentence: string) => [...sentence.matchAll(/<\d+>/g)].map(String).sort()
    for (const [name, sentence] of sentences(speech)) {
      expect([name, values(sentence)]).toEqual([name, values(inEnglish.get(name) ?? "")])
      if (!same.includes(name)) expect([name, sentence]).not.toEqual([name, inEnglish.get(name)])
    }
  })

  test("H16 knows refusals word for word as they are made, and says others beside the English", () => {
    const written = readdirSync(join(root, "server"), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.startsWith("language"))
      .map((name) => readFileSync(join(root, "server", name), "utf8"))
      .join("\n")
    const { inGeneral, ...refusals } = english.refusals
    const astray = Object.entries(refusals).filter(
      ([name, sentence]) =>
        !written.includes(sentence) && !written.includes(`english.refusals.${name}`),
    )
    expect(astray).toEqual([])
    const speech = speechIn("es")
    expect(refusalIn(speech, { message: refusals.link })).toBe(speech.refusals.link)
    expect(refusalIn(speech, { message: "A rare one." })).toContain("A rare one.")
    expect(refusalIn(speech, { message: "A rare one." })).not.toContain(inGeneral)
  })
})

describe("a page of the server", () => {
  test("H16 is in the language that is asked for, from the side where it is read", async () => {
    const server = await serving()
    for (const language of ALL_LANGUAGES) {
      const headers = { "accept-language": language }
      const [tag, { dir }] = [`<html lang="${language}"`, LANGUAGES[language]]
      const { pages, roles, refusals } = speechIn(language)
      const shown = await fetch(`${server.url}/demonstration`, { headers })
      const page = await shown.text()
      expect(page).toContain(`${tag} dir="${dir}"`)
      expect(page).toContain(pages.chooseWhom)
      expect(page).toContain(roles.secretariat)
      expect(shown.headers.get("vary")).toContain("Accept-Language")
      expect(await (await fetch(`${server.url}/enter`, { headers })).text()).toContain(pages.press)
      const refused = await fetch(`${server.url}/join/no`, { headers })
      expect([refused.status, (await refused.text()).includes(refusals.joinLink)]).toEqual([
        401,
        true,
      ])
    }
  })

  test("H16 invites in the language of who opens it, and names stay text", async () => {
    const server = await serving({}, temporaryFolder(), false)
    const french = { "accept-language": "fr" }
    const form = await press(server, server.administrator ?? "", {}, french)
    expect(form.page).toContain(speechIn("fr").pages.become)
    const ada = await administratorOf(server)
    const { id } = await ada.done<{ id: string }>("POST", "groups", { name: "A <b>& B" })
    const { url } = await ada.done<{ url: string }>("POST", `groups/${id}/invitations`, {
      email: "ola@example.org",
      role: "observer",
    })
    const { page } = await press(server, url, {}, french)
    expect(page).toContain("A &lt;b&gt;&amp; B")
    expect(page).toContain(speechIn("fr").pages.nameAsSeen)
    const gone = await press(server, `${url}x`, {}, french)
    expect(gone.page).toContain(speechIn("fr").refusals.link)
  })
})

test("H16 a letter is in the language of who has it sent", async () => {
  const { mail, letters, linkTo } = letterBox()
  const more = { url: "http://chapeau.example" }
  const server = await serving({ mail }, temporaryFolder(), false, 0, more)
  const ada = await administratorOf(server)
  const post = (path: string, language: string, body: unknown) =>
    fetch(`http://127.0.0.1:${server.port}/api/${path}`, {
      method: "POST",
      headers: {
        ...{ cookie: ada.cookie, origin: `http://127.0.0.1:${server.port}` },
        ...{ "accept-language": language, "content-type": "application/json" },
      },
      body: JSON.stringify(body),
    })
  await post("groups/main/invitations", "ru", { email: "ola@example.org", role: "observer" })
  const { letters: russian } = speechIn("ru")
  expect(letters[0]?.subject).toBe(russian.invitation("Working group"))
  expect(letters[0]?.text).toContain(russian.unknown)
  const entered = await press(server, linkTo("ola@example.org"), { as: "new", name: "Ola" })
  expect(await asker(server, entered.cookie).get("me")).toMatchObject({ name: "Ola" })
  await post("sign-in", "ar-EG, en;q=0.5", { email: "ola@example.org" })
  await eventually(() => letters.at(-1)?.subject).toBe(speechIn("ar").letters.signIn)
  expect(letters.at(-1)?.text).toContain(speechIn("ar").letters.unasked)
})
