import { LoadError } from '../../ui/LoadError.tsx'
import { Loading } from '../../ui/Loading.tsx'
import { FilingForm, type FilingProps } from './FilingForm.tsx'
import { useFilingDraft } from './useFiling.ts'

/** Reads what was written of the filing before; the form starts when it is there. */
export function FilingWriting(props: FilingProps) {
  const draft = useFilingDraft(props.project.code)
  if (draft.error && !draft.data) return <LoadError error={draft.error} retry={() => void draft.refetch()} />
  return draft.data ? <FilingForm {...props} draft={draft.data} /> : <Loading rows={8} />
}
