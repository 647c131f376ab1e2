/** Work that takes long: how far it is, and what came of giving it up. In French. */

import type { long as English } from "../en/long.ts"

export const long: typeof English = {
  arrived: "Abandonné. Le texte était déjà arrivé : voyez dans la liste si le projet y figure.",
  freezing: "Gel du projet comme version…",
  givenUp: "Abandonné. Rien n’a été introduit.",
  notConsolidated: "Abandonné. Rien n’a été consolidé.",
  preparing: "Le serveur écrit le fichier…",
  reading: "Le serveur lit le texte…",
  received: (size) => `${size} reçus`,
  sent: (share) => `${share} envoyés`,
}
