import type { Decoder } from "lib0/decoding"
import { describe, expect, test } from "vitest"
import { MESSAGE, readJsonFrame, type StandingNews } from "../../../schema/sharing/protocol.ts"
import type { Membership } from "../../../schema/sharing/accounts.ts"
import type { MeAnswer } from "../../../schema/sharing/requests.ts"
import type { Store } from "../../../server/store/store.ts"
import { administratorOf, asker, newcomer, type Asker } from "../support/accounts.ts"
import {
  DRAFT,
  atEnd,
  client,
  cookieOf,
  eventually,
  serving,
  temporaryFolder,
} from "../support/serving.ts"
import type { Running } from "../../../server/start.ts"

/** A client that keeps what it is told of its standing. */
function listener(server: Running, cookie: string, draft = DRAFT, party?: string) {
  const opened = client(server, cookie, draft, "1", "websocket", party)
  const news: StandingNews[] = []
  opened.provider.messageHandlers[MESSAGE.standing] = (_: unknown, decoder: Decoder) =>
    news.push(readJsonFrame(decoder) as StandingNews)
  return { ...opened, news, last: () => news.at(-1) }
}

async function demonstration() {
  const server = await serving()
  const secretariat = asker(server, await cookieOf(server, "Secretariat"))
  const norway = listener(server, await cookieOf(server, "Delegate of Norway"))
  await norway.synced()
  return { server, secretariat, norway }
}

const NORWAY = "groups/main/people/delegate-norway"

/** How long a change takes to reach an open line, in milliseconds. */
async function reaching(change: () => Promise<unknown>, reached: () => boolean): Promise<number> {
  const start = performance.now()
  await change()
  await eventually(reached).toBe(true)
  return performance.now() - start
}

describe("a standing", () => {
  test("A11 is told when a draft is opened", async () => {
    const { norway } = await demonstration()
    expect(norway.news).toEqual([
      {
        standing: {
          person: "delegate-norway",
          name: "Delegate of Norway",
          role: "delegate",
          party: "Norway",
          policy: "consensus",
          mandate: null,
          closed: null,
        },
        message: "",
      },
    ])
  })

  test("A11 follows role, policy, mandate and closing with a sentence", async () => {
    const { secretariat, norway } = await demonstration()
    const changes: readonly (readonly [string, string, object, string])[] = [
      [
        "PATCH",
        NORWAY,
        { role: "observer" },
        "Your role is now observer: you read this draft. You now act for no party.",
      ],
      [
        "PATCH",
        NORWAY,
        { role: "delegate" },
        "Your role is now delegate: you propose for your party and take positions. You now act for Norway.",
      ],
      ["PATCH", NORWAY, { parties: ["Japan"] }, "You now act for Japan."],
      ["PATCH", "groups/main", { policy: "open" }, "Every delegate may now decide on brackets."],
      [
        "PATCH",
        "groups/main",
        { mandate: ["I", "II"] },
        "The group’s mandate is now I, II: the rest is closed.",
      ],
      ["PATCH", "groups/main", { mandate: null }, "The group’s mandate is now the whole draft."],
      [
        "PUT",
        `drafts/${DRAFT}/closing`,
        { closed: "frozen" },
        "This draft is now frozen: nobody changes it.",
      ],
      ["PUT", `drafts/${DRAFT}/closing`, { closed: null }, "This draft is open again."],
    ]
    for (const [method, path, change, sentence] of changes) {
      const told = () => norway.last()?.message === sentence
      expect(await reaching(() => secretariat.done(method, path, change), told)).toBeLessThan(1000)
    }
    expect(norway.last()?.standing).toMatchObject({
      role: "delegate",
      party: "Japan",
      policy: "open",
      closed: null,
    })
    const count = norway.news.length
    await secretariat.done("PATCH", "groups/main", { policy: "open", name: "Another name" })
    await secretariat.done("PATCH", NORWAY, { role: "observer" })
    await eventually(() => norway.news.length).toBe(count + 1)
  })

  test("A11 is read at each update", async () => {
    const { server, secretariat, norway } = await demonstration()
    const observer = client(server, await cookieOf(server, "Observer"))
    await observer.synced()
    const before = observer.text()
    await secretariat.done("PATCH", NORWAY, { role: "observer" })
    norway.type(" Typed as a delegate would.")
    await eventually(() => norway.refused.length).toBe(1)
    expect(norway.refused[0]).toMatchObject({ code: "not-allowed" })
    expect(observer.text()).toBe(before)
  })

  test("A11 ends with membership and sign-out, for good", async () => {
    const { server, secretariat, norway } = await demonstration()
    const gone = () => norway.closed.length > 0
    const took = await reaching(() => secretariat.done("DELETE", NORWAY), gone)
    expect(took).toBeLessThan(1000)
    expect(norway.closed).toEqual([4403])
    const kenya = asker(server, await cookieOf(server, "Delegate of Kenya"))
    const open = listener(server, kenya.cookie)
    await open.synced()
    await kenya.done("POST", "sign-out")
    await eventually(() => open.closed).toEqual([4401])
  })

  test("A11 ends with the session's life, within two seconds", async () => {
    let millis = Date.now()
    const clock = { millis: () => millis, now: () => new Date(millis).toISOString() }
    const server = await serving({ clock })
    const open = client(server, await cookieOf(server, "Observer"))
    await open.synced()
    millis += 30 * 24 * 60 * 60 * 1000
    await expect.poll(() => open.closed, { timeout: 2000 }).toEqual([4401])
  })

  test("A11 is read again when the store failed to answer", async () => {
    let fails = 0
    const store = (real: Store): Store => ({
      ...real,
      people: {
        ...real.people,
        sessionOfId: (...asked) =>
          fails-- > 0 ? Promise.reject(new Error("away")) : real.people.sessionOfId(...asked),
      },
    })
    const server = await serving({ store })
    const secretariat = asker(server, await cookieOf(server, "Secretariat"))
    const norway = listener(server, await cookieOf(server, "Delegate of Norway"))
    await norway.synced()
    fails = 1
    await secretariat.done("PATCH", NORWAY, { role: "observer" })
    await eventually(() => norway.last()?.standing.role).toBe("observer")
  })

  test("A11 changed between the question and the seat is noticed", async () => {
    let asked = false
    const store = (real: Store): Store => ({
      ...real,
      groups: {
        ...real.groups,
        member: async (group, person) => {
          const found = await real.groups.member(group, person)
          // Told to nobody: the connection that it is about has no seat yet.
          if (found && asked) await real.groups.setMember([], { ...found, role: "observer" })
          asked = false
          return found
        },
      },
    })
    const server = await serving({ store })
    const cookie = await cookieOf(server, "Delegate of Norway")
    asked = true
    const norway = listener(server, cookie)
    await norway.synced()
    expect(norway.last()?.standing.role).toBe("observer")
  })

  test("A11 changed while the draft was loaded counts from the first frame", async () => {
    let loading: (() => void) | undefined
    let go: (() => void) | undefined
    const store = (real: Store): Store => ({
      ...real,
      load: async (draft) => {
        const loaded = real.load(draft)
        loading?.()
        await new Promise<void>((resolve) => (go = resolve))
        return loaded
      },
    })
    const server = await serving({ store })
    atEnd(() => go?.())
    const secretariat = asker(server, await cookieOf(server, "Secretariat"))
    const asked = new Promise<void>((resolve) => (loading = resolve))
    const norway = listener(server, await cookieOf(server, "Delegate of Norway"))
    const kenya = listener(server, await cookieOf(server, "Delegate of Kenya"))
    await asked
    await expect.poll(() => go).toBeDefined()
    await secretariat.done("PATCH", NORWAY, { role: "guide" })
    await secretariat.done("DELETE", "groups/main/people/delegate-kenya")
    go?.()
    await norway.synced()
    expect(norway.last()?.standing.role).toBe("guide")
    await eventually(() => kenya.closed.length).toBe(1)
    expect(kenya.text()).toBe("")
  })
})

describe("somebody with several parties", () => {
  async function several(): Promise<{
    readonly server: Running
    readonly draft: string
    readonly ola: Asker
    readonly open: (party?: string, cookie?: string) => ReturnType<typeof listener>
    readonly ada: Asker
  }> {
    const server = await serving({}, temporaryFolder(), false)
    const ada = await administratorOf(server)
    for (const name of ["Norway", "Kenya", "Japan"])
      await ada.done("POST", "groups/main/parties", { name })
    const { id: draft } = await ada.done<{ id: string }>("POST", "drafts", {
      title: "Draft",
      text: "1. Boats sail.",
    })
    const ola = await newcomer(server, ada, "main", "Ola", "delegate", ["Norway", "Kenya"])
    const open = (party?: string, cookie = ola.cookie) => listener(server, cookie, draft, party)
    return { server, ada, draft, ola, open }
  }

  test("A12 chooses before a draft opens, in the session or in its address", async () => {
    const { ola, open, draft } = await several()
    expect((await ola.get<MeAnswer>("me")).groups).toMatchObject([
      { parties: ["Norway", "Kenya"], party: null },
    ])
    const undecided = open()
    await eventually(() => undecided.closed).toEqual([4403])
    const named = open("Kenya")
    await named.synced()
    expect(named.last()?.standing.party).toBe("Kenya")
    for (const wrong of ["Japan", "kenya", "", "Atlantis"]) {
      const refused = open(wrong)
      await eventually(() => refused.closed).toEqual([4403])
    }
    expect((await ola.ask("PUT", "groups/main/party", { party: "Japan" })).status).toBe(403)
    const chosen = await ola.done<Membership>("PUT", "groups/main/party", { party: "Norway" })
    expect(chosen.party).toBe("Norway")
    const decided = open()
    await decided.synced()
    expect(decided.last()?.standing.party).toBe("Norway")
    await ola.done("PUT", "groups/main/party", { party: "Kenya" })
    await eventually(() => decided.last()?.message).toBe("You now act for Kenya.")
    expect(named.news).toHaveLength(1)
    expect(await ola.get<MeAnswer>(`me?draft=${draft}`)).toMatchObject({
      party: "Kenya",
      role: "delegate",
      draft,
    })
  })

  test("A12 loses what was chosen with the right to it", async () => {
    const { ada, ola, open } = await several()
    await ola.done("PUT", "groups/main/party", { party: "Kenya" })
    const [session, named] = [open(), open("Kenya")]
    await session.synced()
    await named.synced()
    const people = await ada.get<{ name: string; person: string }[]>("groups/main/people")
    const person = people.find(({ name }) => name === "Ola")?.person ?? ""
    await ada.done("PATCH", `groups/main/people/${person}`, { parties: ["Norway"] })
    await eventually(() => session.last()?.message).toBe("You now act for Norway.")
    await eventually(() => named.closed).toEqual([4403])
    await ada.done("PATCH", `groups/main/people/${person}`, { parties: ["Norway", "Japan"] })
    await eventually(() => session.closed).toEqual([4403])
  })

  test("A12 acts for none as an observer, whatever the address says", async () => {
    const { server, ada, open } = await several()
    const eva = await newcomer(server, ada, "main", "Eva", "observer", ["Norway"])
    const opened = open("Norway", eva.cookie)
    await opened.synced()
    expect(opened.last()?.standing).toMatchObject({ role: "observer", party: "" })
  })
})
