/** What stands around a draft. In Spanish. */

import { counting } from "../counting.ts"
import type { frame as English } from "../en/frame.ts"

const counted = counting("es")

export const frame: typeof English = {
  allDrafts: "Chapeau: todos los proyectos",
  dismiss: "Descartar",
  heldBack: (count) =>
    counted(count, { one: "# retenido", many: "# retenidos", other: "# retenidos" }),
  interfaceLanguage: "Idioma de la interfaz",
  loading: "Se está cargando el proyecto.",
  noBrackets: "Sin corchetes",
  openForWork: "Abierto al trabajo",
  openOf: (open, total) => `${open} abiertos de ${total}`,
  outOfReach: "No se puede acceder al servidor. El proyecto se mostrará en cuanto vuelva.",
  panel: "Barra lateral",
  panelHolds: "Corchetes, esquema y notas",
  printed: (when) => `Situación al ${when}`,
  show: "Mostrar",
  stateOf: (title) => `Estado de ${title}`,
  text: "Texto",
  tabs: { clusters: "Corchetes", outline: "Esquema", notes: "Notas", held: "Retenidos" },
  saved: {
    all: "Todo está guardado",
    waiting: (count) =>
      counted(count, {
        one: "# cambio aún sin enviar",
        many: "# de cambios aún sin enviar",
        other: "# cambios aún sin enviar",
      }),
    cannot: "El servidor no puede guardar por el momento",
    cannotAnd: (waiting) => `El servidor no puede guardar por el momento. ${waiting}`,
    connecting: "Conectando…",
    connectingAnd: (waiting) => `Conectando… ${waiting}`,
    offline: "Sin conexión: puede seguir trabajando",
    offlineAnd: (waiting) => `Sin conexión: puede seguir trabajando. ${waiting}`,
    offlineKept: (waiting) => `Sin conexión. ${waiting}; se conserva en este dispositivo`,
    closed: "Cerrado",
  },
  closed: {
    title: "El proyecto está cerrado",
    toYou: "El proyecto se ha cerrado para usted",
    notReached: "Estas palabras suyas no han llegado a los demás.",
    kept: "Se conservan en este dispositivo.",
    copy: "Cópielas antes de volver a cargar la página:",
    reload: "Volver a cargar el proyecto",
    frozen: "Este proyecto está congelado: se puede leer y ya nadie lo modifica.",
    roundClosed:
      "Esta ronda está cerrada: el proyecto se puede leer y por el momento no admite texto.",
    because: {
      malformed: "El servidor no pudo leer lo que envió esta página. Vuelva a cargar la página.",
      notSignedIn: "Ha cerrado la sesión. Abra de nuevo el enlace que recibió.",
      notAllowed: "Este proyecto ya no está abierto para usted.",
      noSuchDraft: "No existe ese proyecto.",
      otherVersion:
        "Esta página es más antigua o más reciente que el servidor. Vuelva a cargar la página.",
      byServer: "El servidor le ha cerrado este proyecto.",
      tooLarge: "Lo que se ha escrito o pegado aquí es demasiado para enviarlo de una vez.",
    },
  },
}
