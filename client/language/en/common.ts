/** Words that several parts of the page have in common. */

export const common = {
  andMore: (count: number) => `… and ${count} more.`,
  cancel: "Cancel",
  close: "Close",
  confirm: "Confirm",
  /** The place of one among several. */
  ofAll: (number: number, all: number) => `${number} of ${all}`,
  optional: "(optional)",
}
