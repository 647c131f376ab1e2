/** What a list of sessions says of a browser: a few words, for a person to know it again. */

/** The first that is found counts: most browsers also name those that they descend from. */
const BROWSERS = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|HeadlessChrome)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const
const SYSTEMS = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
] as const

/** A User-Agent header in a few words, such as "Firefox on Linux"; nothing of it is kept as it was. */
export function agentOf(header: string | undefined): string {
  const named = (names: readonly (readonly [RegExp, string])[], other: string) =>
    names.find(([pattern]) => pattern.test(header ?? ""))?.[1] ?? other
  const browser = named(BROWSERS, "A browser")
  const system = named(SYSTEMS, "")
  return system === "" ? browser : `${browser} on ${system}`
}
