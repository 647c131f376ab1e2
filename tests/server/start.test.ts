import { mkdirSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { run, serverProcess } from "./support/process.ts"
import {
  atEnd,
  client,
  cookieOf,
  eventually,
  firstText,
  temporaryFolder,
} from "./support/serving.ts"
import { isFault } from "../../schema/base/fault.ts"
import { configFrom } from "../../server/base/config.ts"
import { start, type Running } from "../../server/start.ts"
import type { Store } from "../../server/store/store.ts"

/** The sign-in links that a greeting shows. */
function linksIn(greeting: string): Running["links"] {
  return [...greeting.matchAll(/^ {2}(\S.*?) {2,}(http\S+)$/gm)].map(([, name = "", url = ""]) => ({
    name,
    url,
    role: "observer" as const,
  }))
}

/** What the helpers for tests need of a running server. */
function asRunning({ port, greeting }: { port: number; greeting: string }): Running {
  const url = `http://127.0.0.1:${port}`
  return { url, port, links: linksIn(greeting), administrator: null, stop: () => Promise.resolve() }
}

describe("the server as a program", () => {
  test(
    "H7 says where it is and prints sign-in links, at every start",
    { timeout: 60_000 },
    async () => {
      const data = temporaryFolder()
      const first = await serverProcess(data)
      expect(first.greeting).toContain(`Chapeau is at http://localhost:${first.port}`)
      const names = (linksIn(first.greeting) ?? []).map(({ name }) => name)
      expect(names).toEqual([
        "Co-lead of the group",
        "Delegate of Norway",
        "Delegate of Kenya",
        "Delegate of Brazil",
        "Delegate of Japan",
        "Secretariat",
        "Observer",
      ])
      const a = client(first, await cookieOf(asRunning(first), "Co-lead of the group"))
      await a.synced()
      expect(a.text()).toContain("[")
      a.type(" Written before.")
      await eventually(() => a.durable.at(-1)).toBe(1)
      a.provider.destroy()
      first.child.kill("SIGTERM")
      expect(await first.ended).toBe(0)

      const second = await serverProcess(data)
      expect(linksIn(second.greeting)).toHaveLength(7)
      const b = client(second, await cookieOf(asRunning(second), "Observer"))
      await b.synced()
      expect(b.text()).toContain(" Written before.")

      const quiet = await serverProcess(temporaryFolder(), { CHAPEAU_DEMO: "0" })
      expect(quiet.greeting).not.toContain("/join/")
    },
  )

  test("H8 that cannot start says why in one line", { timeout: 60_000 }, async () => {
    const other = createServer().listen(0, "127.0.0.1")
    atEnd(() => other.close())
    await new Promise((resolve) => other.once("listening", resolve))
    const address = other.address()
    const taken = String(typeof address === "object" ? address?.port : "")
    const ended = await run("server/main.ts", [], { PORT: taken, CHAPEAU_DATA: temporaryFolder() })
    const err = `Port ${taken} is taken. Choose another with PORT.\n`
    expect(ended).toEqual({ code: 2, out: "", err })
  })

  test("H8 says which setting or file is wrong", async () => {
    const damaged = temporaryFolder()
    const file = join(damaged, "chapeau.sqlite")
    writeFileSync(file, "This is a letter, not a database. ".repeat(100))
    const unsigned = temporaryFolder()
    writeFileSync(join(unsigned, "secret"), "short")
    const closed = temporaryFolder()
    mkdirSync(join(closed, "secret"))
    const tries = [
      [{ PORT: "many" }, "PORT is many, but must be a number up to 65535."],
      [{ CHAPEAU_SMTP_URL: "mail" }, "CHAPEAU_SMTP_URL must look like"],
      [{ CHAPEAU_SMTP_URL: "smtp://mail.example" }, "CHAPEAU_MAIL_FROM must be"],
      [
        { CHAPEAU_SMTP_URL: "smtp://mail.example", CHAPEAU_MAIL_FROM: "us@mail.example" },
        "Mail and OpenID Connect need CHAPEAU_URL",
      ],
      [{ CHAPEAU_OIDC_ISSUER: "http://id.example" }, "CHAPEAU_OIDC_ISSUER must be an https"],
      [{ CHAPEAU_OIDC_ISSUER: "https://id.example" }, "CHAPEAU_OIDC_CLIENT_ID and"],
      [{ CHAPEAU_LOG: "loud" }, "CHAPEAU_LOG is loud, but must be one of"],
      [{ CHAPEAU_URL: "chapeau" }, "CHAPEAU_URL is chapeau, but must look like"],
      [{ CHAPEAU_URL: "https://chapeau.example:99999" }, "but must look like"],
      [{ CHAPEAU_URL: "https://chapeau.example/group" }, "but must look like"],
      [{ CHAPEAU_URL: "https://me:word@chapeau.example" }, "but must look like"],
      [{ CHAPEAU_DEMO: "false" }, "CHAPEAU_DEMO is false, but must be 1 or 0."],
      [{ CHAPEAU_DATA: damaged }, "is not a database of Chapeau."],
      [{ CHAPEAU_DATA: file }, "cannot be used as a folder"],
      [{ CHAPEAU_DATA: unsigned }, "secret is damaged."],
      [{ CHAPEAU_DATA: closed }, "secret cannot be used"],
    ] as const
    for (const [env, sentence] of tries) {
      const config = configFrom({ PORT: "0", CHAPEAU_LOG: "silent", ...env })
      const refused = isFault(config) ? config : await start(config)
      expect(isFault(refused) && refused.message).toContain(sentence)
    }
  })

  test("H8 says that the disk takes nothing, and leaves the data to the next", async () => {
    const data = temporaryFolder()
    const config = configFrom({ PORT: "0", CHAPEAU_LOG: "silent", CHAPEAU_DATA: data })
    if (isFault(config)) throw new Error(config.message)
    const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" })
    const refusing = (real: Store): Store => ({
      ...real,
      people: { ...real.people, tidy: () => Promise.reject(full) },
    })
    expect(await start(config, { store: refusing })).toMatchObject({
      message: `The data in ${data} cannot be written: database or disk is full.`,
    })
    const running = await start(config)
    if (isFault(running)) throw new Error(running.message)
    await running.stop()
  })

  test(
    "T11 killed while people write loses nothing that another was shown",
    { timeout: 90_000 },
    async () => {
      const data = temporaryFolder()
      let server = await serverProcess(data)
      for (let round = 1; round <= 2; round++) {
        const running = asRunning(server)
        const writer = client(server, await cookieOf(running, "Co-lead of the group"))
        const reader = client(server, await cookieOf(running, "Secretariat"))
        await writer.synced()
        await reader.synced()
        let typed = 0
        const timer = setInterval(() => {
          firstText(writer.document).insert(0, `${round}.${typed++} `)
        }, 2)
        atEnd(() => clearInterval(timer))
        // Killed in the middle of writing, the second time later than the first.
        await eventually(() => reader.text()).toContain(`${round}.${60 * round} `)
        server.child.kill("SIGKILL")
        await server.ended
        clearInterval(timer)
        const safe = Array.from({ length: writer.durable.at(-1) ?? 0 }, (_, i) => `${round}.${i} `)
        const shown = [...reader.text().matchAll(/\d+\.\d+ /g)].map(([word]) => word)
        expect(shown.length).toBeGreaterThan(60)
        writer.provider.destroy()
        reader.provider.destroy()

        server = await serverProcess(data)
        const later = client(server, await cookieOf(asRunning(server), "Observer"))
        await later.synced()
        const kept = new Set([...later.text().matchAll(/\d+\.\d+ /g)].map(([word]) => word))
        // Nothing that another saw, and nothing that its author was told is safe.
        expect([...shown, ...safe].filter((word) => !kept.has(word))).toEqual([])
        later.provider.destroy()
      }
    },
  )
})
