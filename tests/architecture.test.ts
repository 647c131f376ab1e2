/** The floors of ARCHITECTURE.md, held against the imports of every file. */

import { readFileSync, readdirSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { parseSync } from "vite"
import { expect, test } from "vitest"

const root = join(import.meta.dirname, "..")

const SERVER = [
  ...["base", "language", "store", "accounts", "gate", "structure", "rooms", "groups", "http"],
].map((n) => `server/${n}`)
const CATALOGUES = ["ar", "zh", "en", "fr", "ru", "es"].map((n) => `client/language/${n}`)
const CLIENT = ["language", "base", "editor", "ui"].map((n) => `client/${n}`)
const SCHEMA = ["base", "model", "operations", "renditions", "interchange", "sharing"].map(
  (n) => `schema/${n}`,
)

/** What each folder may import beside itself. */
const mayImport = new Map<string, readonly string[]>([
  ["schema/base", []],
  ["schema/model", ["schema/base"]],
  ["schema/operations", ["schema/base", "schema/model"]],
  ["schema/renditions", ["schema/base", "schema/model", "schema/operations"]],
  ["schema/interchange", ["schema/base", "schema/model", "schema/operations", "schema/renditions"]],
  ["schema/sharing", ["schema/base", "schema/model", "schema/operations"]],
  ...SERVER.map((folder, i) => [folder, [...SERVER.slice(0, i), ...SCHEMA]] as const),
  ["server", [...SERVER, ...SCHEMA]],
  ...CLIENT.map((folder, i) => [folder, [...CLIENT.slice(0, i), ...SCHEMA]] as const),
  ["client/language", [...CATALOGUES, "schema/base"]],
  ...CATALOGUES.map(
    (folder) => [folder, ["client/language", "client/language/en", ...SCHEMA]] as const,
  ),
  ["client", [...CLIENT, ...SCHEMA]],
])

/** Packages that only one place may import, so that they can be replaced there. */
const owners = new Map([
  ["better-sqlite3", "server/store"],
  ["express", "server/http"],
  ["helmet", "server/http"],
  ["compression", "server/http"],
  ["express-rate-limit", "server/http"],
  ["nodemailer", "server/accounts"],
  ["openid-client", "server/accounts"],
  ["react-dom/client", "client/main.tsx"],
  ["react-aria-components", "client/ui"],
  ["lucide-react", "client/ui"],
])

const files = ["schema", "server", "client"].flatMap((top) =>
  readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(top, name)),
)

function moduleOf(file: string) {
  const { module, errors } = parseSync(file, readFileSync(join(root, file), "utf8"))
  if (errors.length > 0) throw new Error(`${file} does not parse`)
  return module
}

function importsOf(from: string): { from: string; to: string }[] {
  const module = moduleOf(from)
  const named = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
  ]
  return named.map((to) => ({
    from,
    to: to.startsWith(".") ? relative(root, join(root, dirname(from), to)) : to,
  }))
}

/** The modules that a file imports when it needs them: `import("./x.ts")`. */
function neededBy(from: string): string[] {
  const source = readFileSync(join(root, from), "utf8")
  return moduleOf(from).dynamicImports.map(({ moduleRequest: { start, end } }) =>
    relative(root, join(root, dirname(from), source.slice(start + 1, end - 1))),
  )
}

const imports = files.flatMap(importsOf)
const inner = imports.filter(({ to }) => /^(schema|server|client|tests)\//.test(to))

test("the architecture check sees the project", () => {
  expect(files.length).toBeGreaterThan(40)
  expect(inner.length).toBeGreaterThan(files.length)
})

test("a folder imports only itself and what its row allows", () => {
  const breaches = inner.filter(({ from, to }) => {
    const [here, there] = [dirname(from), dirname(to)]
    return here !== there && !(mayImport.get(here) ?? []).includes(there)
  })
  expect(breaches).toEqual([])
})

test("every folder of source has a row", () => {
  expect([...new Set(files.map((file) => dirname(file)))].filter((d) => !mayImport.has(d))).toEqual(
    [],
  )
})

test("no file reaches itself, types included", () => {
  const next = new Map(files.map((file) => [file, [] as string[]]))
  for (const { from, to } of inner) next.get(from)?.push(to)
  const reaches = (start: string): boolean => {
    const seen = new Set<string>()
    const waiting = [...(next.get(start) ?? [])]
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (file === start) return true
      if (seen.has(file)) continue
      seen.add(file)
      waiting.push(...(next.get(file) ?? []))
    }
    return false
  }
  expect(files.filter(reaches)).toEqual([])
})

test("a heavy package has one owner", () => {
  const breaches = imports.filter(({ from, to }) => {
    const owner = owners.get(to)
    return owner !== undefined && from !== owner && !from.startsWith(`${owner}/`)
  })
  expect(breaches).toEqual([])
})

test("every shape is made with the smaller half of zod, so that no page loads the whole", () => {
  expect(imports.filter(({ to }) => to === "zod")).toEqual([])
})

test("schema runs in a browser, on a server and on the command line alike", () => {
  const breaches = imports.filter(
    ({ from, to }) => from.startsWith("schema/") && (to.startsWith("node:") || to === "react"),
  )
  expect(breaches).toEqual([])
})

test("what is exported is imported somewhere", () => {
  const readers = ["tests", "scripts"].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes("node_modules"))
      .map((name) => join(top, name)),
  )
  const used = new Set(
    [...files, ...readers].flatMap((from) =>
      moduleOf(from).staticImports.flatMap(({ moduleRequest, entries }) =>
        entries.map((entry) => {
          const to = relative(root, join(root, dirname(from), moduleRequest.value))
          return `${to} ${entry.importName.name ?? "default"}`
        }),
      ),
    ),
  )
  // Who imports a module when it is needed has all of it.
  const whole = new Set(files.flatMap(neededBy))
  const unused = files.flatMap((file) =>
    whole.has(file)
      ? []
      : moduleOf(file)
          .staticExports.flatMap(({ entries }) => entries)
          .filter((entry) => !entry.isType)
          .map((entry) => `${file} ${entry.exportName.name ?? "default"}`)
          .filter((name) => !used.has(name)),
  )
  expect(unused).toEqual([])
})

test("a file has one role: 400 lines at most", () => {
  const long = files.filter(
    (file) => readFileSync(join(root, file), "utf8").split("\n").length > 401,
  )
  expect(long).toEqual([])
})
