import type { ProjectDetail } from '@zhengheng/contract'
import { actionNamed, startOf, text } from '@zhengheng/policy'
import { useSay } from '../../../reader/i18n.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Citations } from '../../../ui/Citation.tsx'
import { ActionForm } from '../../../ui/form/ActionForm.tsx'
import { UnprintedSentences } from '../../../ui/UnprintedSentences.tsx'
import { PaperPreview } from './PaperPreview.tsx'
import { SendForm, usePageForm } from './page-form.tsx'

const action = actionNamed('approval.issueTechnicalOpinion')

/** The reviewer's words, to be signed as they are or changed, and the letter they become. */
export function TechnicalIssueForm({ detail, onSent }: { detail: ProjectDetail; onSent(): void }) {
  const say = useSay()
  const { project } = detail
  const { form, note } = usePageForm(action, detail, startOf(action.name, project, detail.tasks))
  return (
    <SendForm
      onSend={async () => {
        if (await form.send()) onSent()
      }}
      className="opinion-form"
    >
      <h3>{say(action.title)}</h3>
      <p>
        {say(action.effect)} <Citations rules={action.basis} />
      </p>
      {note}
      <ActionForm action={action} value={form.value} onChange={form.setValue} errors={form.errors} />
      <PaperPreview detail={detail} action={action.name} input={form.value} />
      <UnprintedSentences kind="technicalOpinion" begunUnder={project.pack} />
      <p className="final">
        {say(text('签发后不能撤销，请核对以上内容。', 'This is final. Check what stands above.'))}
      </p>
      <Button kind="primary" type="submit" busy={form.busy}>
        {say(action.title)}
      </Button>
    </SendForm>
  )
}
