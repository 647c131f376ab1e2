/** Comments. In French. */

import { counting } from "../counting.ts"
import type { comments as English } from "../en/comments.ts"

const counted = counting("fr")

export const comments: typeof English = {
  about: { words: "Sur ces mots", paragraph: "Sur le paragraphe", cluster: "Sur les crochets" },
  begin: "Commenter",
  beginHere: "Commenter la sélection ou le paragraphe",
  beginKey: "Commenter les mots sélectionnés, ou le paragraphe du curseur",
  counted: (count) =>
    counted(count, {
      one: "# discussion ouverte",
      many: "# discussions ouvertes",
      other: "# discussions ouvertes",
    }),
  deleted: "Sur un texte supprimé",
  discard: "Abandonner",
  filter: "Discussions affichées",
  filters: { open: "Ouvertes", resolved: "Closes", mine: "Les miennes" },
  list: "Discussions dans l’ordre du texte",
  markRead: "Tout marquer comme lu",
  mention: "Mentionner",
  mentioned: "Vous êtes mentionné",
  messages: (count) =>
    counted(count, { one: "# commentaire", many: "# commentaires", other: "# commentaires" }),
  noPlace:
    "Sélectionnez des mots du texte, ou placez le curseur dans un paragraphe, puis commentez.",
  nothing: {
    open: "Aucune discussion n’est ouverte. Sélectionnez des mots du texte et choisissez Commenter pour en ouvrir une.",
    resolved: "Aucune discussion n’est encore close.",
    mine: "Vous ne participez à aucune discussion, et personne ne vous a mentionné.",
  },
  onBracketBegin: "Commenter ces crochets",
  onBracketCounted: (count) =>
    counted(count, {
      one: "# discussion sur ces crochets",
      many: "# discussions sur ces crochets",
      other: "# discussions sur ces crochets",
    }),
  reopen: "Rouvrir",
  reopened: "a rouvert la discussion",
  reply: "Répondre",
  resolve: "Clore",
  resolved: "a clos la discussion",
  sent: "Votre commentaire figure à côté du texte.",
  settled: "Close",
  tab: "Commentaires",
  takeBack: "Retirer",
  takenBack: "Les premiers mots ont été retirés.",
  toText: "Montrer dans le texte",
  unread: (count) => counted(count, { one: "# nouveau", many: "# nouveaux", other: "# nouveaux" }),
  visible:
    "Toute personne qui lit ce projet voit ce que vous écrivez. @ mentionne une partie ou une personne.",
  yourComment: "Votre commentaire",
  yourReply: "Votre réponse",
}
