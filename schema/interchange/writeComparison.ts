/** A comparison of two versions as text, HTML or JSON. */

import type { ComparedParagraph, Comparison, Part } from "../renditions/compare.ts"
import { escapeHtml } from "./escapeHtml.ts"

/** `{-removed-}` and `{+added+}`: braces, because square brackets belong to the text itself. */
export function comparisonText(comparison: Comparison): string {
  const lines = comparison.paragraphs.map((paragraph) => {
    const text = paragraph.parts.map(markedPart).join("")
    if (paragraph.change === "moved-away") return `{moved from here} ${text}`
    if (paragraph.change === "moved-here") return `{moved to here} ${text}`
    return text
  })
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`
}

function markedPart(part: Part): string {
  // What looks like a sign of change in the text itself gets a backslash.
  const text = part.text.replace(/\{(?=[-+]|moved )|[-+](?=\})/g, "\\$&")
  if (part.change === "added") return `{+${text}+}`
  return part.change === "removed" ? `{-${text}-}` : text
}

/** A whole HTML page with `ins` and `del`; nothing of the text is taken as markup. */
export function comparisonHtml(comparison: Comparison, title: string): string {
  const { edited, added, removed, moved } = comparison.counts
  return `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>
body { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.6 Georgia, serif; }
p { white-space: pre-wrap; }
ins { background: #e2f0e4; text-decoration: underline; }
del { background: #f7e3e0; text-decoration: line-through; }
.moved-away { opacity: 0.7; }
.remark { font: 0.75em/1.4 system-ui, sans-serif; color: #555; }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
<p class="remark">${edited} paragraphs edited, ${added} added, ${removed} removed, ${moved} moved.</p>
${comparison.paragraphs.map(paragraphHtml).join("\n")}
</body>
</html>
`
}

function paragraphHtml(paragraph: ComparedParagraph): string {
  const shown = "b" in paragraph ? paragraph.b : paragraph.a
  const language = shown.lang ? ` lang="${escapeHtml(shown.lang)}"` : ""
  const remark =
    paragraph.change === "moved-away"
      ? '<span class="remark">moved from here</span> '
      : paragraph.change === "moved-here"
        ? '<span class="remark">moved to here</span> '
        : ""
  const parts = paragraph.parts.map(({ change, text }) => {
    const tag = change === "added" ? "ins" : change === "removed" ? "del" : undefined
    return tag ? `<${tag}>${escapeHtml(text)}</${tag}>` : escapeHtml(text)
  })
  return `<p class="${paragraph.change}" dir="${shown.dir}"${language}>${remark}${parts.join("")}</p>`
}

/** `chapeau-comparison/1`: counts and, for each paragraph, its change, ids and parts. */
export function comparisonJson(comparison: Comparison): string {
  const paragraphs = comparison.paragraphs.map((paragraph) => ({
    change: paragraph.change,
    ...("a" in paragraph ? { a: paragraph.a.id } : {}),
    ...("b" in paragraph ? { b: paragraph.b.id } : {}),
    parts: paragraph.parts,
  }))
  return `${JSON.stringify({ format: "chapeau-comparison/1", counts: comparison.counts, paragraphs }, null, 2)}\n`
}
