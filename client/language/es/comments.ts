/** Comments. In Spanish. */

import { counting } from "../counting.ts"
import type { comments as English } from "../en/comments.ts"

const counted = counting("es")

export const comments: typeof English = {
  about: {
    words: "Sobre estas palabras",
    paragraph: "Sobre el párrafo",
    cluster: "Sobre los corchetes",
  },
  begin: "Comentar",
  beginHere: "Comentar la selección o el párrafo",
  beginKey: "Comentar las palabras seleccionadas, o el párrafo del cursor",
  counted: (count) =>
    counted(count, {
      one: "# debate abierto",
      many: "# debates abiertos",
      other: "# debates abiertos",
    }),
  deleted: "Sobre texto suprimido",
  discard: "Descartar",
  filter: "Debates que se muestran",
  filters: { open: "Abiertos", resolved: "Cerrados", mine: "Los míos" },
  list: "Debates en el orden del texto",
  markRead: "Marcar todo como leído",
  mention: "Mencionar",
  mentioned: "Se le menciona",
  messages: (count) =>
    counted(count, { one: "# comentario", many: "# comentarios", other: "# comentarios" }),
  noPlace: "Seleccione palabras del texto, o ponga el cursor en un párrafo, y después comente.",
  nothing: {
    open: "No hay ningún debate abierto. Seleccione palabras del texto y elija Comentar para abrir uno.",
    resolved: "Todavía no se ha cerrado ningún debate.",
    mine: "Usted no participa en ningún debate, y nadie le ha mencionado.",
  },
  onBracketBegin: "Comentar estos corchetes",
  onBracketCounted: (count) =>
    counted(count, {
      one: "# debate sobre estos corchetes",
      many: "# debates sobre estos corchetes",
      other: "# debates sobre estos corchetes",
    }),
  reopen: "Reabrir",
  reopened: "reabrió el debate",
  reply: "Responder",
  resolve: "Cerrar",
  resolved: "cerró el debate",
  sent: "Su comentario figura junto al texto.",
  settled: "Cerrado",
  tab: "Comentarios",
  takeBack: "Retirar",
  takenBack: "Las primeras palabras se retiraron.",
  toText: "Mostrar en el texto",
  unread: (count) => counted(count, { one: "# nuevo", many: "# nuevos", other: "# nuevos" }),
  visible:
    "Todas las personas que leen este proyecto ven lo que usted escribe. @ menciona a una parte o a una persona.",
  yourComment: "Su comentario",
  yourReply: "Su respuesta",
}
