/** Where the page begins. */

import "./base/strictPolicy.ts"
import { createRoot } from "react-dom/client"
import { App } from "./ui/App.tsx"
import "./ui/tokens.css"
import "./ui/controls.css"
import "./ui/dialogs.css"
import "./ui/page.css"
import "./ui/draft.css"
import "./ui/panel.css"
import "./ui/card.css"
import "./ui/held.css"
import "./ui/secretariat.css"
import "./ui/places.css"
import "./ui/audit.css"

const place = document.getElementById("page")
if (!place) throw new Error("the page has no place")
createRoot(place).render(<App />)
