import { useNavigate } from '@tanstack/react-router'
import type { DraftSection } from '@zhengheng/contract'
import {
  type Action,
  type FieldSpec,
  fen,
  fieldsOf,
  initialInput,
  type Project,
  projectSteps,
  type Reason,
  text,
  tooMuchToFile,
} from '@zhengheng/policy'
import { useMemo, useRef, useState } from 'react'
import { useSay } from '../../reader/i18n.tsx'
import { ActProblemNote } from '../../ui/act/ActProblemNote.tsx'
import { useAct } from '../../ui/act/useAct.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Citations } from '../../ui/Citation.tsx'
import { LeaveGuard } from '../../ui/draft/LeaveGuard.tsx'
import { SaveLine } from '../../ui/draft/SaveLine.tsx'
import type { Kept } from '../../ui/draft/useKept.ts'
import { ActionForm, type FormValue } from '../../ui/form/ActionForm.tsx'
import { checkInput, type FieldError } from '../../ui/form/check-input.ts'
import { FormProject } from '../../ui/form/PapersField.tsx'
import { useJudgingPack } from '../../ui/useJudgingPack.ts'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import { useInHand } from '../../wire/useInHand.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { valueWords } from './field-words.ts'
import { ReturnedAnswers } from './ReturnedAnswers.tsx'
import { useFiling } from './useFiling.ts'

export interface FilingProps {
  readonly action: Action
  readonly project: Project
  readonly version: number
  /** what it begins with where nothing was written yet */
  readonly preset: FormValue
}

/** Write, check, send. What is written is kept on the server until it is sent. */
export function FilingForm({ action, project, version, preset, draft }: FilingProps & { draft: DraftSection }) {
  const say = useSay()
  const navigate = useNavigate()
  const subject = { kind: 'project', code: project.code } as const
  const kept = useFiling(project.code, draft, { ...initialInput(action.input), ...preset })
  const answers = 'answers' in kept.work
  const start = useRef(kept.work)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const [checking, setChecking] = useState<FormValue>()
  const [tried, setTried] = useState(0)
  const [refused, setRefused] = useState<Reason | null>(null)
  const { act, busy, problem, clear } = useAct()
  const round = projectSteps[project.status].returned && answers ? project.approval.corrections.at(-1) : undefined
  const fields = fieldsOf(action.input).filter(({ name }) => name !== 'answers' || round)
  const tooMuch = useTooMuchToFile(action, project, kept.work.amount)
  useInHand(kept.work !== start.current)

  function check() {
    clear()
    setTried(tried + 1)
    setRefused(tooMuch)
    const checked = checkInput(action.input, kept.work)
    setErrors(checked.ok ? [] : checked.errors)
    if (checked.ok && !tooMuch) setChecking(checked.input as FormValue)
  }
  async function send() {
    // What is being saved arrives first, so that nothing is kept after the act that ends it.
    const receipt =
      (await kept.flush()) && (await act({ subject, action: action.name, input: checking, seenVersion: version }))
    if (!receipt) {
      setChecking(undefined)
      return
    }
    await navigate({ to: `/p/${project.code}/receipt/${receipt.no}`, replace: true })
  }
  const go = () => (checking ? void send() : check())
  useShortcuts({ 'ctrl+Enter': go })

  const refusal = useMemo(() => refused && ({ kind: 'reasons', reasons: [refused] } as const), [refused])
  const foretold = refused === tooMuch && refusal
  const shown = errors.length > 0 ? ({ kind: 'fields', errors } as const) : foretold || problem
  const beside = tooMuch ? [...errors, { path: 'amount', text: tooMuch.text }] : errors
  return (
    <>
      <FilingSaving kept={kept} fields={fieldsOf(action.input)} />
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          go()
        }}
      >
        <p>
          {say(action.effect)} <Citations rules={action.basis} />
        </p>
        <ActProblemNote key={tried} problem={shown} subject={subject} />
        {checking ? (
          <Card title={say(text('请核对', 'Check what will be sent'))}>
            <dl className="section-facts">
              {fields.map(spec => (
                <div key={spec.name}>
                  <dt>{say(spec.label)}</dt>
                  <dd className="pre-line">{say(valueWords(spec, checking[spec.name]))}</dd>
                </div>
              ))}
            </dl>
            <p className="final">
              {say(text('报送后，退回前不能修改。', 'Once sent, it cannot be changed until it is returned.'))}
            </p>
            <div className="form-end">
              <Button kind="primary" type="submit" busy={busy}>
                {say(action.title)}
              </Button>
              <Button onClick={() => setChecking(undefined)}>{say(text('返回修改', 'Change something'))}</Button>
            </div>
          </Card>
        ) : (
          <>
            {round && <ReturnedAnswers round={round} value={kept.work} onChange={kept.change} />}
            <FormProject value={project.code}>
              <ActionForm
                action={action}
                value={kept.work}
                onChange={kept.change}
                errors={beside}
                without={['answers']}
              />
            </FormProject>
            <div className="form-end">
              <Button kind="primary" type="submit">
                {say(text('下一步：核对', 'Next: check'))}
              </Button>
            </div>
          </>
        )}
      </form>
    </>
  )
}

/** Where a filing is while it is written, and what a colleague wrote at the same place. */
function FilingSaving({ kept, fields }: { kept: Kept<FormValue>; fields: readonly FieldSpec[] }) {
  const say = useSay()
  const { status } = kept
  return (
    <>
      {status.is === 'saved' && status.at === null ? (
        <p className="save-line">{say(text('填写的内容会自动保存', 'What you write is saved by itself'))}</p>
      ) : (
        <SaveLine status={status} retry={() => void kept.flush()} />
      )}
      {status.is === 'conflict' && (
        <ConflictDialog
          fields={fields}
          conflicts={status.merged.conflicts}
          problem={status.problem}
          onSettle={chosen => void kept.settle(chosen)}
        />
      )}
      <LeaveGuard mayLeave={kept.flush} isSafe={kept.isSaved} onAbandon={kept.stop} />
    </>
  )
}

/** Foretells while the amount is typed that it is too much to be filed, by the rules that will judge it. */
function useTooMuchToFile(action: Action, project: Project, amount: unknown): Reason | null {
  const { pack } = useJudgingPack(project.pack)
  // What a sector authority approved is filed whatever it costs.
  const limited = action.name === 'approval.file'
  return useMemo(
    () => (limited && pack && typeof amount === 'number' ? tooMuchToFile(fen(amount), pack) : null),
    [limited, pack, amount],
  )
}
