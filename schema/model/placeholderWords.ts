/**
 * Words in brackets that say that something is to be filled in, in the six languages. Only what says
 * nothing else stands here: a number or a name in brackets may well be what is disputed.
 */

const TO_BE = "inserted|added|completed|confirmed|determined|specified|filled in|announced"

const WORDS: readonly string[] = [
  `dates?|tb[cd]|to be (?:${TO_BE})|insert (?:dates?|numbers?|names?|places?|titles?|references?)`,
  "à (?:compléter|insérer|préciser|déterminer|confirmer|ajouter|indiquer)",
  "fechas?|por (?:completar|confirmar|determinar|definir|insertar)|a (?:completar|insertar)",
  "дата|подлежит (?:заполнению|уточнению|определению|добавлению)|будет (?:добавлено|определено|указано|уточнено)",
  "日期|待(?:定|补|填|填写|补充|插入|确定|确认)",
  "(?:ال)?تاريخ|(?:يُ?ستكمل|يُ?حدَّ?د|يُ?ضاف|يُ?درج|يُ?ؤكد)(?: لاحقا)?",
]

const ALL = new RegExp(`^\\s*(?:${WORDS.join("|")})\\s*[.…]*\\s*$`, "iu")

/** Whether words between brackets say that they are to be replaced: `date`, `to be inserted`. */
export function saysToFillIn(words: string): boolean {
  return ALL.test(words)
}
