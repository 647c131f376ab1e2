import { describe, expect, test } from "vitest"
import { administratorOf, asker, newcomer, press } from "../support/accounts.ts"
import { serving, temporaryFolder } from "../support/serving.ts"

/** A group with Anna, who takes part in personal capacity, and Ben. */
async function settled() {
  const server = await serving({}, temporaryFolder(), false)
  const ada = await administratorOf(server)
  const anna = await newcomer(server, ada, "main", "Anna", "participant")
  const ben = await newcomer(server, ada, "main", "Ben", "participant")
  return { server, ada, anna, ben }
}

describe("a name", () => {
  test("A19 is taken from nobody, by whoever is in the group or comes into it", async () => {
    const { server, ada, ben } = await settled()
    for (const name of ["Anna", " ANNA ", "An\u200bna", "Ａnna", "Ada"]) {
      const answer = await ben.ask("PATCH", "me", { name })
      expect([answer.status, answer.body], name).toMatchObject([400, { fault: "reserved-name" }])
    }
    expect(await ben.get("me")).toMatchObject({ name: "Ben" })

    const { url } = await ada.done<{ url: string }>("POST", "groups/main/invitations", {
      email: "other@example.org",
      role: "participant",
    })
    const refused = await press(server, url, { as: "new", name: "anna" })
    expect([refused.status, refused.cookie]).toEqual([400, ""])
    expect(refused.page).toContain("the name of somebody else in this group")
    expect((await press(server, url, { as: "new", name: "Anna of Sweden" })).status).toBe(303)
  })

  test("A19 is seen, and is one line", async () => {
    const { ben } = await settled()
    for (const name of ["\u200b", "...", "Be\ud800n", "B\u202een", "Ben\nAnna", ""])
      expect((await ben.ask("PATCH", "me", { name })).status, JSON.stringify(name)).toBe(400)
    for (const name of ["本", "Бен О’Нил-Ð", "علی\u200cرضا", "Ben 2"])
      expect((await ben.ask("PATCH", "me", { name })).status, name).toBe(200)
  })

  test("A19 stays with who proposed under it, when they have another and when they have gone", async () => {
    const { server, ada, anna, ben } = await settled()
    await anna.done("PATCH", "me", { name: "Anna Berg" })
    expect((await ben.ask("PATCH", "me", { name: "Anna" })).status).toBe(400)
    await anna.done("PATCH", "me", { name: "Anna" })
    const { person } = await anna.get<{ person: string }>("me")
    await ada.done("DELETE", `groups/main/people/${person}`)
    for (const name of ["Anna", "Anna Berg"])
      expect((await ben.ask("PATCH", "me", { name })).status).toBe(400)
    await expect(newcomer(server, ada, "main", "Anna Berg", "guide")).rejects.toThrow("not let in")
  })

  test("A19 is free in another group, until both are in one", async () => {
    const { server, ada } = await settled()
    const { id } = await ada.done<{ id: string }>("POST", "groups", { name: "Other" })
    const invite = async (group: string, email: string) => {
      const asked = { email, role: "guide" }
      return (await ada.done<{ url: string }>("POST", `groups/${group}/invitations`, asked)).url
    }
    const there = await press(server, await invite(id, "there@example.org"), {
      as: "new",
      name: "Anna",
    })
    const headers = { cookie: there.cookie }
    const url = await invite("main", "here@example.org")
    expect((await press(server, url, { as: "me" }, headers)).status).toBe(400)
    await asker(server, there.cookie).done("PATCH", "me", { name: "Anna There" })
    expect((await press(server, url, { as: "me" }, headers)).status).toBe(303)
  })
})
