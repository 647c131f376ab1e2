/** Other words that a co-lead suggests to the party that proposed some. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const suggesting = {
  accept: "Take these words",
  accepted: "The suggested words are your proposal now.",
  answers: {
    accepted: (by: string) => `Taken by ${by}`,
    rejected: (by: string) => `Not taken by ${by}`,
    withdrawn: (by: string) => `Withdrawn by ${by}`,
  },
  begin: "Suggest other words …",
  by: (by: string) => `${by} suggests`,
  changed: "The proposal has changed since this was suggested.",
  earlier: (count: number) =>
    counted(count, { one: "# earlier suggestion", other: "# earlier suggestions" }),
  from: (by: string) => `These words were suggested by ${by}.`,
  hint: "The party that proposed the words decides whether it takes them. Until then the text stays as it is.",
  arrived: (where: string) => `Other words are suggested for your proposal in ${where}.`,
  label: "Suggested words",
  reject: "Keep ours",
  rejected: "Your words stay as they are.",
  remark: "Remark",
  send: "Send the suggestion",
  sent: (party: string) => `The suggestion waits for ${party}.`,
  title: "Suggestions for these words",
  waitsFor: (party: string) => `Waits for ${party}`,
  waiting: (count: number) =>
    counted(count, {
      one: "# suggestion waits for an answer",
      other: "# suggestions wait for an answer",
    }),
  withdraw: "Withdraw the suggestion",
  withdrawn: "The suggestion is withdrawn.",
}
