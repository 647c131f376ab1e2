/** Where the page begins. */

import "./base/strictPolicy.ts"
import { createRoot } from "react-dom/client"
import { followAppearance } from "./base/appearance.ts"
import { chosenLanguage } from "./language/chosen.ts"
import { markLanguage, speak } from "./language/say.ts"
import { keepFocus } from "./ui/keepFocus.ts"
import "./ui/tokens.css"
import "./ui/controls.css"
import "./ui/dialogs.css"
import "./ui/page.css"
import "./ui/draft.css"
import "./ui/panel.css"
import "./ui/positions.css"
import "./ui/card.css"
import "./ui/together.css"
import "./ui/figures.css"
import "./ui/held.css"
import "./ui/secretariat.css"
import "./ui/places.css"
import "./ui/comments.css"
import "./ui/activity.css"
import "./ui/leadNotes.css"
import "./ui/finding.css"
import "./ui/plenary.css"
import "./ui/projector.css"
import "./ui/reading.css"
import "./editor/editor.css"
import "./ui/contrast.css"
import "./ui/print.css"
import "./ui/reflow.css"

const place = document.getElementById("page")
if (!place) throw new Error("the page has no place")
const root = createRoot(place)

followAppearance(document, () => localStorage)

// The rest is loaded when its language is known; one whose catalogue does not come is English.
await speak(chosenLanguage(() => localStorage, navigator.languages)).catch(() => speak("en"))
markLanguage(document.documentElement)
keepFocus(document)
const { App } = await import("./ui/App.tsx")
root.render(<App />)
