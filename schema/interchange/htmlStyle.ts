/** The style of a page of its own: quiet on screen, plain in print. */

export const PAGE_STYLE = `body { margin: 0; color: #1b1b1b; background: #fff; }
nav { max-width: 42em; margin: 1em auto 0; padding: 0 1em; font: 0.85em/1.8 system-ui, sans-serif; }
article { max-width: 42em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.6 Georgia, "Noto Serif", serif; }
h1, h2, h3, h4, h5, h6 { font-weight: 600; line-height: 1.3; break-after: avoid; }
h1 { font-size: 1.5em; } h2 { font-size: 1.25em; } h3, h4, h5, h6 { font-size: 1.08em; }
p, h1, h2, h3, h4, h5, h6 { white-space: pre-wrap; overflow-wrap: break-word; }
p { orphans: 2; widows: 2; }
.item { margin-inline-start: 1.5em; }
.notice { padding: 0.5em 0.8em; border: 1px solid #999; font: 0.85em/1.5 system-ui, sans-serif; }
.strict .notice { border: 2px solid #b3261e; color: #8c1d18; font-weight: 600; }
.bracket { font-weight: 700; }
.d1 { color: #0b57a4; } .d2 { color: #7a3e9d; } .d3 { color: #a34b00; } .d4 { color: #11685b; }
.parties { font: 0.75em system-ui, sans-serif; color: #444; }
.ref a, .back { text-decoration: none; }
.ref { line-height: 0; }
.notes { margin-top: 2em; border-top: 1px solid #999; font-size: 0.9em; }
.notes p { margin: 0.2em 0; display: inline; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid #999; padding: 0.3em 0.5em; vertical-align: top; text-align: start; }
td p, th p { margin: 0 0 0.4em; }
@page { margin: 2.2cm; }
@media print {
  nav { display: none; }
  article { max-width: none; margin: 0; font-size: 11pt; }
  a { color: inherit; }
  .back { display: none; }
  tr { break-inside: avoid; }
}
`
