/** The sentence of a refusal, announced; nothing when there is none. */

export function Refusal({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null
  return (
    <p className="import-refusal" role="alert">
      {sentence}
    </p>
  )
}
