/** Notes that only co-leads and the secretariat see. In Spanish. */

import type { leads as English } from "../en/leads.ts"

export const leads: typeof English = {
  add: "Añadir la nota",
  addAgain: "Añadir como nota nueva",
  added: "La nota está ahí para los codirectores.",
  atBracket: (key) => `Se refiere al corchete de ${key}.`,
  atParagraph: (key) => `Se refiere al párrafo ${key}.`,
  atThisBracket: "Se refiere a este corchete.",
  atThisParagraph: "Se refiere a este párrafo.",
  bracketGone: "El corchete ya no está; sus palabras siguen ahí.",
  changedBy: (who) => `Cambiada por ${who}`,
  changedMeanwhile:
    "Alguien cambió esta nota entretanto. Arriba está como es ahora; al guardar, sus palabras ocupan su lugar.",
  copy: "Copiar",
  discard: "Descartar",
  edit: "Editar",
  everybody: "Todos los que leen el proyecto",
  goOn: "Seguir escribiendo",
  gone: "Aquello a lo que se refería ya no está. Era:",
  heading: "Solo para los codirectores",
  label: "Nota para los codirectores …",
  leads: "Solo codirectores y secretaría",
  noPlace: "Ponga el cursor donde deba estar la nota.",
  notLoaded: "No se pudieron cargar las notas para los codirectores.",
  only: "Solo codirectores",
  paragraphGone: "El párrafo ya no está; algunas de sus palabras siguen ahí.",
  removedMeanwhile:
    "Alguien quitó esta nota mientras usted escribía. Sus palabras se guardan aquí.",
  save: "Guardar",
  saveOver: "Guardar en su lugar",
  saved: "La nota está guardada.",
  seenBy:
    "Los codirectores y la secretaría ven estas notas, nadie más. No están en ninguna copia del proyecto, ningún archivo ni ningún registro. ※ en el margen marca dónde hay una.",
  seenByShort:
    "Los codirectores y la secretaría la ven, nadie más. No está en ninguna copia del proyecto, ningún archivo ni ningún registro.",
  toPlace: "A su lugar en el texto",
  unsent: "Aún no añadida. Sus palabras se guardan en este dispositivo.",
  visibility: "Quién ve la nota",
}
