/** How far a draft has come: figures, as charts and tables. In French. */

import { counting } from "../counting.ts"
import type { figures as English } from "../en/figures.ts"

const counted = counting("fr")

export const figures: typeof English = {
  act: "Chiffres : ce qui est ouvert, l’évolution, les différences",
  age: "Ancienneté",
  ages: {
    week: "7 jours au plus",
    month: "De 8 à 30 jours",
    quarter: "De 31 à 90 jours",
    older: "Plus longtemps",
    unknown: "Depuis l’importation",
  },
  agreed: "Convenu",
  agreedNow: (share) => `${share} du texte est convenu.`,
  beforeHeadings: "Avant le premier titre",
  charts: {
    time: {
      title: "Crochets ouverts au fil du temps",
      about:
        "Un point est un texte connu en entier : le début, une version figée, le projet actuel. Entre eux, c’est le journal qui compte.",
    },
    agreed: {
      title: "Part du texte qui est convenue",
      about:
        "Les caractères qu’aucun crochet ouvert ne contient, au début, dans chaque version et maintenant.",
    },
    meetings: {
      title: "Crochets ouverts après chaque séance",
      about:
        "Une séance se termine par la dernière décision qui la mentionne. Ce qui a été fait depuis la séance précédente lui est compté.",
    },
    sections: {
      title: "Crochets ouverts par section",
      about: "Plein : ouverts. Contour : décidés.",
    },
    kinds: { title: "Crochets ouverts par nature", about: "Ce qui reste à décider." },
    ages: {
      title: "Crochets ouverts par ancienneté",
      about: "Depuis que leurs premiers mots ont été proposés.",
    },
    parties: {
      title: "Crochets ouverts par partie",
      about: "Plein : là où la partie propose. Contour : là où elle s’oppose.",
    },
    spots: {
      title: "Là où l’on a le plus travaillé",
      about:
        "Modifications, positions, décisions et commentaires par section et par jour, à côté de ce qui y est ouvert.",
    },
    pairs: {
      title: "Qui diffère de qui",
      about:
        "La part des crochets pour lesquels aucune issue ne convient aux deux parties, là où toutes deux disent ce qu’elles veulent.",
    },
  },
  decided: "Décidés",
  drawn: (title) => `Graphique : ${title}. Le tableau voisin dit la même chose.`,
  gone: "N’est plus dans le texte",
  history: {
    act: "Pas à pas : le début, chaque version figée, maintenant",
    changed: (count, before) =>
      counted(count, {
        one: "# paragraphe diffère de « @ ».",
        many: "# paragraphes diffèrent de « @ ».",
        other: "# paragraphes diffèrent de « @ ».",
      }).replace("@", () => before),
    first: "C’est le projet tel qu’il a été importé.",
    next: "Suivant",
    previous: "Précédent",
    same: (before) => "Le texte est le même que dans « @ ».".replace("@", () => before),
    step: "Quel état du projet",
    title: "L’historique du projet",
    view: "Historique",
  },
  kind: "Nature",
  kinds: {
    alternatives: "Variantes",
    addition: "Mots nouveaux",
    deletion: "Une suppression",
    words: "Mots entre crochets",
  },
  lifted: "Réglés",
  meeting: "Séance",
  narrowed: "Resserrés",
  nothing:
    "Ce projet ne contient pas encore de crochets. Dès que quelque chose sera proposé, on en verra ici l’évolution.",
  notKnown: "inconnu",
  now: (open, decided) =>
    `${counted(open, { one: "# crochet est ouvert", many: "# crochets sont ouverts", other: "# crochets sont ouverts" })}, ${counted(decided, { one: "# est décidé.", many: "# sont décidés.", other: "# sont décidés." })}`,
  ofCluster: {
    close: "Masquer son historique",
    none: "Rien n’y a été fait depuis l’importation du projet.",
    open: "Afficher son historique",
    title: "Ce qui a été fait de ce crochet",
  },
  open: "Ouverts",
  opened: "Nouveaux",
  opposes: "S’oppose",
  proposes: "Propose",
  sinceLast: "Depuis lors",
  source: "Compté d’après",
  sources: {
    differs: (name) => `${name} (le journal compte autrement)`,
    log: "le journal",
    now: "le projet actuel",
    start: "Début",
  },
  tableOf: (title) => `Tableau : ${title}`,
  take: (title) => `Télécharger : ${title}`,
  takeAs: (title, kind) => `${kind} : ${title}`,
  view: "Progrès",
  title: "Où en est le projet",
  when: "Quand",
}
