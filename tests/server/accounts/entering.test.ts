import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { InvitationMade, Member } from "../../../schema/sharing/accounts.ts"
import type { MeAnswer } from "../../../schema/sharing/requests.ts"
import type { Log } from "../../../server/base/log.ts"
import {
  administratorOf,
  asker,
  letterBox,
  newcomer,
  press,
  tokenOf,
  type Asker,
} from "../support/accounts.ts"
import { client, cookieOf, eventually, serving, temporaryFolder } from "../support/serving.ts"

const quiet = (more: Parameters<typeof serving>[4] = {}, substitutes = {}) =>
  serving(substitutes, temporaryFolder(), false, 0, more)

const invite = (by: Asker, email: string, role = "observer", parties: readonly string[] = []) =>
  by.done<InvitationMade>("POST", "groups/main/invitations", { email, role, parties })
const meOf = (somebody: Asker) => somebody.get<MeAnswer>("me")

function clockAt(start: string) {
  let millis = Date.parse(start)
  const clock = { millis: () => millis, now: () => new Date(millis).toISOString() }
  return { clock, pass: (time: number) => (millis += time) }
}

describe("the first administrator", () => {
  test("A10 is made once, by the link that the server prints", async () => {
    const data = temporaryFolder()
    const first = await serving({}, data, false)
    const old = first.administrator ?? ""
    expect(old).toContain("/enter#")
    await first.stop()
    const server = await serving({}, data, false)
    const link = server.administrator ?? ""
    expect((await press(server, old)).status).toBe(404)
    const form = await press(server, link)
    expect(form.page).toContain("Become administrator")
    expect(form.cookie).toBe("")
    const fields = { name: "Ada", email: "ada@example.org" }
    const ada = asker(server, (await press(server, link, fields)).cookie)
    expect(await meOf(ada)).toMatchObject({
      name: "Ada",
      email: "ada@example.org",
      administrator: true,
      mayCreateGroups: true,
      groups: [{ group: "main", role: "secretariat" }],
    })
    expect((await press(server, link, fields)).status).toBe(404)
    await server.stop()
    expect((await serving({}, data, false)).administrator).toBeNull()
  })

  test("A10 is not asked for while the demonstration is on", async () => {
    expect((await serving()).administrator).toBeNull()
  })
})

describe("a link", () => {
  test("A5 is used up by its button alone, once, and in time", async () => {
    const { clock, pass } = clockAt("2026-01-01T00:00:00Z")
    const server = await quiet({}, { clock })
    const ada = await administratorOf(server)
    const { url } = await invite(ada, "ola@example.org")
    for (let i = 0; i < 3; i++) {
      const page = await fetch(url ?? "")
      expect(page.status).toBe(200)
      expect(await page.text()).not.toContain(tokenOf(url ?? ""))
    }
    const script = await (await fetch(`${server.url}/enter.js`)).text()
    expect(script).toContain("location.hash")
    const elsewhere = { origin: "https://evil.example" }
    const stolen = await press(server, url ?? "", { as: "new", name: "Eve" }, elsewhere)
    expect(stolen).toMatchObject({ status: 403, cookie: "" })
    expect((await press(server, url ?? "")).page).toContain("You are invited to")
    const ola = await press(server, url ?? "", { as: "new", name: "Ola" })
    expect(ola.status).toBe(303)
    expect((await press(server, url ?? "", { as: "new", name: "Per" })).status).toBe(404)

    const late = await invite(ada, "kari@example.org")
    pass(14 * 24 * 60 * 60 * 1000)
    expect((await press(server, late.url ?? "", { as: "new", name: "Kari" })).status).toBe(404)
    expect((await press(server, "http://x/#nonsense")).status).toBe(404)
  })

  test("A4 is stored as a hash, and stands in no log and no address", async () => {
    const said: string[] = []
    const write = (facts: object, message: string) => said.push(JSON.stringify([facts, message]))
    const log: Log = { info: write, warn: write, error: write }
    const data = temporaryFolder()
    const server = await serving({ log }, data, false)
    const ada = await administratorOf(server)
    const { url } = await invite(ada, "ola@example.org")
    const ola = await press(server, url ?? "", { as: "new", name: "Ola" })
    const people = await ada.get<Member[]>("groups/main/people")
    const person = people.find(({ name }) => name === "Ola")?.person ?? ""
    const made = await ada.done<{ url: string }>("POST", `groups/main/people/${person}/link`)
    const opened = client(server, ola.cookie)
    await eventually(() => opened.closed).toEqual([4404])
    const secrets = [
      tokenOf(server.administrator ?? ""),
      tokenOf(url ?? ""),
      tokenOf(made.url),
      ada.cookie.replace("chapeau=", ""),
      ola.cookie.replace("chapeau=", ""),
    ]
    for (const secret of secrets) expect(secret).toMatch(/^[\w-]{43}$/)
    const stored = readdirSync(data)
      .map((name) => readFileSync(join(data, name)).toString("latin1"))
      .join("")
    expect(stored).toContain("ola@example.org")
    for (const secret of secrets) {
      expect(stored.includes(secret)).toBe(false)
      expect(said.join("\n").includes(secret)).toBe(false)
    }
  })
})

describe("an invitation", () => {
  test("A6 that is handed over makes an account with its role and parties", async () => {
    const server = await quiet()
    const ada = await administratorOf(server)
    await ada.done("POST", "groups/main/parties", { name: "Norway" })
    const refused = await ada.ask("POST", "groups/main/invitations", {
      email: "ola@example.org",
      role: "delegate",
      parties: ["Sweden"],
    })
    expect(refused.status).toBe(400)
    expect(refused.body.message).toBe("There is no party Sweden in this group.")
    const ola = await newcomer(server, ada, "main", "Ola <b>", "delegate", ["Norway"])
    expect(await meOf(ola)).toMatchObject({
      name: "Ola <b>",
      administrator: false,
      mayCreateGroups: false,
      groups: [{ role: "delegate", parties: ["Norway"], party: "Norway" }],
    })
    expect(await ada.get("groups/main/invitations")).toEqual([])
    const withdrawn = await invite(ada, "kari@example.org")
    expect(await ada.get("groups/main/invitations")).toHaveLength(1)
    await ada.done("DELETE", `groups/main/invitations/${withdrawn.invitation.id}`)
    expect((await press(server, withdrawn.url ?? "")).status).toBe(404)
  })

  test("A6 opens the account of its address only when it was sent there", async () => {
    const handed = await quiet()
    const ada = await administratorOf(handed)
    const { group } = await ada
      .done<{ id: string }>("POST", "groups", { name: "Targets" })
      .then(({ id }) => ({ group: id }))
    const ola = await newcomer(handed, ada, "main", "Ola", "observer")
    const again = await ada.done<InvitationMade>("POST", `groups/${group}/invitations`, {
      email: "Ola@example.org",
      role: "co-lead",
    })
    const url = again.url ?? ""
    expect((await press(handed, url)).page).toContain("There is an account with the address")
    for (const fields of [{ as: "address" }, { as: "new", name: "Eve" }, { as: "me" }])
      expect((await press(handed, url, fields)).cookie).toBe("")
    // Signed in, it adds a place to the account; the session stays what it is.
    const joined = await press(handed, url, { as: "me" }, { cookie: ola.cookie })
    expect(joined).toMatchObject({ status: 303, cookie: "" })
    expect((await meOf(ola)).groups.map(({ name }) => name)).toEqual(["Targets", "Working group"])

    const { mail, letters, linkTo } = letterBox()
    const sent = await quiet({ url: "http://chapeau.example" }, { mail })
    const eva = await administratorOf(sent, "Eva")
    const made = await invite(eva, "ola@example.org")
    expect(made.url).toBeNull()
    expect(made.invitation.mailed).toBe(true)
    expect(letters[0]?.subject).toBe("Invitation to Working group")
    expect(linkTo("ola@example.org")).toMatch(/^http:\/\/chapeau\.example\/enter#/)
    await press(sent, linkTo("ola@example.org"), { as: "new", name: "Ola" })
    const { id } = await eva.done<{ id: string }>("POST", "groups", { name: "Targets" })
    await eva.done("POST", `groups/${id}/invitations`, {
      email: "ola@example.org",
      role: "co-lead",
    })
    const back = await press(sent, linkTo("ola@example.org"), { as: "address" })
    expect((await meOf(asker(sent, back.cookie))).groups).toHaveLength(2)
  })

  test("A6 is taken up once by one person, who stays what they are", async () => {
    const server = await quiet()
    const ada = await administratorOf(server)
    const { url } = await invite(ada, "other@example.org", "observer")
    const again = await press(server, url ?? "", { as: "me" }, { cookie: ada.cookie })
    expect(again.page).toContain("You are in this group already.")
    expect((await meOf(ada)).groups[0]?.role).toBe("secretariat")
    expect(await ada.get("groups/main/invitations")).toHaveLength(1)
  })

  test("A6 is void when the letter is not taken", async () => {
    const mail = () => Promise.reject(new Error("the mail server is away"))
    const server = await quiet({ url: "http://chapeau.example" }, { mail })
    const ada = await administratorOf(server)
    const asked = { email: "ola@example.org", role: "observer" }
    const { status, body } = await ada.ask("POST", "groups/main/invitations", asked)
    expect(status).toBe(503)
    expect(body).toMatchObject({ fault: "not-sent" })
    expect(await ada.get("groups/main/invitations")).toEqual([])
  })

  test("A6 brings no person of the demonstration along, who send no mail either", async () => {
    const { mail, letters } = letterBox()
    const more = { url: "http://chapeau.example" }
    const server = await serving({ mail }, temporaryFolder(), true, 0, more)
    const at = {
      ...server,
      links: server.links?.map((link) => ({ ...link, url: local(link.url) })),
    }
    const secretariat = asker(server, await cookieOf(at as typeof server, "Secretariat"))
    const { id } = await secretariat.done<{ id: string }>("POST", "groups", { name: "Targets" })
    const made = await secretariat.done<InvitationMade>("POST", `groups/${id}/invitations`, {
      email: "ola@example.org",
      role: "co-lead",
    })
    expect(letters).toEqual([])
    const persona = { cookie: await cookieOf(at as typeof server, "Observer") }
    expect((await press(server, made.url ?? "", { as: "me" }, persona)).status).toBe(404)
    expect((await meOf(asker(server, persona.cookie))).groups).toHaveLength(1)
    expect((await press(server, made.url ?? "", {}, persona)).page).not.toContain(
      "Join as Observer",
    )

    function local(url: string): string {
      return url.replace(more.url, `http://127.0.0.1:${server.port}`)
    }
  })
})

describe("a link by e-mail", () => {
  test("A7 is sent to a known address, and every address is answered alike", async () => {
    const { clock, pass } = clockAt("2026-01-01T00:00:00Z")
    const { mail, letters, linkTo } = letterBox()
    const server = await quiet({ url: "http://chapeau.example" }, { mail, clock })
    await administratorOf(server)
    const send = (email: string) =>
      fetch(`http://127.0.0.1:${server.port}/api/sign-in`, {
        method: "POST",
        headers: { "content-type": "application/json", host: "other.local" },
        body: JSON.stringify({ email }),
      })
    const answers: string[] = []
    for (const email of ["nobody@example.org", "Ada@example.org"]) {
      const response = await send(email)
      answers.push(`${response.status} ${await response.text()}`)
    }
    expect(answers[0]).toBe(answers[1])
    await eventually(() => letters.length).toBe(1)
    expect(letters[0]?.to).toBe("ada@example.org")
    const url = linkTo("ada@example.org")
    expect(url).toMatch(/^http:\/\/chapeau\.example\/enter#/)
    const { cookie } = await press(server, url)
    expect((await meOf(asker(server, cookie))).name).toBe("Ada")
    expect((await press(server, url)).status).toBe(404)

    for (let i = 0; i < 8; i++) await send("ada@example.org")
    await eventually(() => letters.length).toBe(5)
    pass(15 * 60_000)
    expect((await press(server, linkTo("ada@example.org"))).status).toBe(404)
    await send("ada@example.org")
    await eventually(() => letters.length).toBe(6)
    expect(await (await fetch(`http://127.0.0.1:${server.port}/api/sign-in`)).json()).toEqual({
      mail: true,
      openId: false,
      demonstration: false,
    })
  })

  test("A7 is not promised where no mail is sent", async () => {
    const server = await quiet()
    const { body } = await asker(server, "").ask("POST", "sign-in", { email: "a@example.org" })
    expect(body.message).toContain("Ask the secretariat")
  })
})
