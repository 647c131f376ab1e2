/** What the server’s own pages and letters say. In Spanish. */

import type { english } from "./en.ts"

export const spanish: typeof english = {
  roles: {
    observer: "observador",
    participant: "participante",
    delegate: "delegado",
    "co-lead": "codirector",
    secretariat: "miembro de la secretaría",
    operator: "operador",
    guide: "guía",
  },
  pages: {
    accountThere: (address) =>
      `Hay una cuenta con la dirección ${address}. Inicie sesión en ella y vuelva a abrir este enlace.`,
    administrator: "Primer administrador",
    anybody: (setting) =>
      `Cualquiera que llegue a este servidor puede usar estos enlaces. Inícielo con ${setting} para desactivarlos.`,
    become: "Ser administrador",
    chooseWhom:
      "Este es un grupo de demostración. Elija quién quiere ser. Un navegador vale para una sola persona a la vez: abra una ventana privada, u otro navegador, para la siguiente.",
    email: "Su dirección de correo electrónico",
    goOn: "Continuar",
    goOnAs: (name) => `Continuar como ${name}`,
    incomplete:
      "El enlace no está completo, o esta página se volvió a cargar. Abra el enlace una vez más.",
    invitation: "Invitación",
    invited: (group, role) => `Se le invita a ${group} como ${role}.`,
    invitedFor: (group, role, parties) => `Se le invita a ${group} como ${role} por ${parties}.`,
    join: "Unirse",
    joinAs: (name) => `Unirse como ${name}`,
    joinElse: "Unirse como otra persona",
    joinWith: (address) => `Unirse con la cuenta de ${address}`,
    lettersAfter: "Los caracteres que siguen a # en el enlace",
    name: "Su nombre",
    nameAsSeen: "Su nombre, tal como lo verán los demás",
    nobodyYet: "Nadie administra todavía este servidor. Lo hará quien abra primero esta página.",
    press: "Pulse el botón para continuar con el enlace que se le entregó.",
    signIn: "Iniciar sesión",
    signedInAs: (me, person) =>
      `Ha iniciado sesión como ${me}. Para ser ${person} de la demostración, primero se cerrará su sesión.`,
  },
  refusals: {
    address: "Ya hay una cuenta con esta dirección. Elija otra.",
    elsewhereFailed: "El otro inicio de sesión no le dejó entrar. Vuelva a intentarlo.",
    elsewhereUnreached:
      "El otro inicio de sesión no está disponible en este momento. Vuelva a intentarlo más tarde.",
    inGroup: "Usted ya está en este grupo. Su función la cambia la secretaría.",
    inGeneral: "Esto no es posible.",
    joinLink: "Este enlace de acceso no es válido o ya no lo es. Pida uno nuevo.",
    link: "Este enlace no es válido o ya no lo es: cada uno sirve una sola vez. Pida uno nuevo.",
    noAccount: "Todavía no tiene cuenta aquí. Pida una invitación a la secretaría de su grupo.",
    notBegun: "Este inicio de sesión no se empezó en este navegador o tardó demasiado.",
    otherAccount:
      "Hay una cuenta con esta dirección. Inicie sesión en ella y vuelva a abrir este enlace.",
    takenOut: "La secretaría retiró a esta persona del grupo.",
  },
  texts: {
    agreed: "Acordado",
    bracketed: "Con corchetes",
    informal: "Es oficioso y no sustituye a ningún documento oficial.",
    names: "Con los nombres de las partes",
    noticeAgreed:
      "Texto fuera de corchetes, con las decisiones registradas hasta ahora. […] señala dónde hay variantes sin decidir; las palabras opcionales sin decidir se omiten.",
    noticeBracketed: "Texto en negociación. Las palabras entre corchetes no están acordadas.",
    noticeReading:
      "Copia de lectura: de las variantes sin decidir se muestra la primera. No es un texto acordado.",
    reading: "Copia de lectura",
    work: "Trabajar en él",
  },
  letters: {
    invitation: (group) => `Invitación a ${group}`,
    invites: (inviter, group) => `${inviter} le invita a participar en ${group}.`,
    openWithinDays: (days) =>
      `Abra este enlace y pulse el botón de su página. Sirve una sola vez, en un plazo de ${days} días:`,
    openWithinMinutes: (
      minutes,
    ) => `Abra este enlace y pulse el botón de su página para iniciar sesión. Sirve una sola vez, en un plazo
de ${minutes} minutos:`,
    signIn: "Su enlace de acceso",
    unasked: "Si no lo pidió, no tiene que hacer nada: nadie más puede usarlo.",
    unknown: "Si no sabe de qué se trata, no tiene que hacer nada.",
  },
}
