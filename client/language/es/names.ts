/** Roles, policies and closings. In Spanish. */

import type { names as English } from "../en/names.ts"

export const names: typeof English = {
  roles: {
    observer: "observador",
    participant: "participante",
    delegate: "delegado",
    "co-lead": "codirector",
    secretariat: "secretaría",
    operator: "operador",
    guide: "guía",
  },
  roleSentences: {
    observer: "lee",
    participant: "propone en nombre propio",
    delegate: "propone y toma posición por una parte",
    "co-lead": "redacta, decide, dirige el grupo",
    secretariat: "redacta, consolida, atiende a las personas",
    operator: "muestra la pantalla en una sesión",
    guide: "lee todo y comenta",
  },
  policies: {
    "co-leads": "Deciden los codirectores; lo que acepta un delegado queda registrado como apoyo.",
    consensus: "Un corchete se levanta cuando ninguna de las partes que tomaron posición se opone.",
    open: "Cualquier delegado puede decidir y levantar corchetes.",
  },
  closings: {
    frozen: "Congelado: nada cambia",
    "round-closed": "Ronda cerrada: nada cambia hasta la próxima",
  },
}
