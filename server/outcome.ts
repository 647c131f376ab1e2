/** What a command of the command line ends with. Both texts are complete and may be empty. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}
