import { useNavigate } from '@tanstack/react-router'
import type { ApplicationDetail, DraftSection, ProjectDetail } from '@zhengheng/contract'
import { fieldsOfSection, type SectionId, sections, text, unexplained } from '@zhengheng/policy'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { PresenceLine } from '../../people/presence/PresenceLine.tsx'
import { usePresence } from '../../people/presence/usePresence.ts'
import { useSay } from '../../reader/i18n.tsx'
import { useMe } from '../../reader/session.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { LeaveGuard } from '../../ui/draft/LeaveGuard.tsx'
import { type Content, same } from '../../ui/draft/merge-drafts.ts'
import { SaveLine } from '../../ui/draft/SaveLine.tsx'
import { Go } from '../../ui/Go.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { useSearchText } from '../../ui/params.ts'
import { useNarrow } from '../../ui/useNarrow.ts'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import type { OpenCorrection } from '../correction/AnswersFrame.tsx'
import { GivenReason } from '../correction/GivenReason.tsx'
import { ReplySaving } from '../correction/ReplySaving.tsx'
import { SectionPins } from '../correction/SectionPins.tsx'
import { usePins } from '../correction/usePins.tsx'
import { ConflictDialog } from './ConflictDialog.tsx'
import { emptyLists } from './field-words.ts'
import { focusField } from './focus-field.ts'
import { AsideTools, SectionAside } from './SectionAside.tsx'
import { SectionBody } from './SectionBody.tsx'
import { SectionEnd } from './SectionEnd.tsx'
import { SectionProblems } from './SectionProblems.tsx'
import { sectionAfter } from './section-status.ts'
import { problemsIn, sectionIn, useKeepSaved } from './useApplication.ts'
import { useAside } from './useAside.ts'
import { useAutosave } from './useAutosave.ts'
import { useSectionChanges } from './useChanges.ts'
import { VersionsDrawer } from './VersionsDrawer.tsx'
import { wayBack } from './way-back.ts'

interface SectionEditorProps {
  readonly section: SectionId
  readonly application: ApplicationDetail
  readonly project: ProjectDetail['project']
  /** what the bureau asked to correct, while it is being corrected */
  readonly correction: OpenCorrection | null
}

/** Fills one section: saved while typing, judged when the person says it is finished. */
export function SectionEditor({ section, application, project, correction }: SectionEditorProps) {
  const { code } = application
  const say = useSay()
  const { today } = useMe()
  const navigate = useNavigate()
  const at = useSearchText('at')
  const back = useSearchText('back')
  const way = wayBack(code, back)
  const narrow = useNarrow(800)
  const start = useRef(sectionIn(application, section))
  const fromPlan = useRef(start.current.version === 0 && Object.keys(start.current.content).length > 0)
  const preset = useRef(presetOf(start.current, section))
  const draft = useAutosave(code, section, start.current, preset.current, useKeepSaved(code))
  // Coming from a named problem, the reader sees at once what is wrong.
  const [judged, setJudged] = useState(at !== undefined && back === 'check')
  const [attempts, setAttempts] = useState(0)
  const [versionsOpen, setVersionsOpen] = useState(false)
  const [answer, setAnswer] = useState<boolean>()
  const typedAt = useRef(0)

  const aside = useAside(section)
  const content = useDeferredValue(draft.content)
  const problems = useMemo(
    () => problemsIn({ [section]: content }, application, today).filter(problem => problem.section === section),
    [section, content, application, today],
  )
  const since = useSectionChanges(application, project, section, content)
  const { pins, beside, pinned } = usePins(correction, section, content)
  const must = problems.filter(problem => problem.severity === 'must')
  const finished = answer ?? must.length === 0
  useEffect(() => {
    if (at) focusField(at)
  }, [at])

  const list = `/p/${code}/application`
  async function leave(to: 'next' | 'list') {
    const mayGo = finished ? must.length === 0 : true
    if (!mayGo) {
      setJudged(true)
      setAttempts(attempts + 1)
      return
    }
    if (!(await draft.finish(finished))) return
    const next = sectionAfter(section)
    const href = way ? way.href : to === 'next' && next ? `${list}/${next}` : list
    await navigate({ to: href })
  }
  useShortcuts({ 'ctrl+Enter': () => void leave('next') })

  const errors = judged ? must.map(({ path, text: words }) => ({ path, text: words })) : []
  return (
    <>
      <PageHead
        title={say(sections[section].title)}
        code={project.name}
        crumb={<Go href={way?.href ?? list}>← {say(way?.crumb ?? text('返回任务清单', 'Back to the task list'))}</Go>}
        extra={
          <>
            <AsideTools section={section} since={since} aside={aside} />
            <Button onClick={() => setVersionsOpen(true)} aria-haspopup="dialog">
              {say(text('历史版本', 'Versions'))}
            </Button>
          </>
        }
      />
      <SaveLine status={draft.status} retry={() => void draft.flush()} />
      {correction && correction.kept.status.is !== 'saved' && <ReplySaving kept={correction.kept} />}
      <SectionPresence code={code} section={section} typedAt={() => typedAt.current} />
      <div className={aside.layout}>
        <form
          className="section-form"
          noValidate
          onKeyDown={event => {
            // A long form is sent by its button or Ctrl+Enter only: never by accepting 拼音 or finishing a cell.
            if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
          }}
          onSubmit={event => {
            event.preventDefault()
            void leave('next')
          }}
        >
          {correction && <SectionPins {...correction} pins={pins} here={section === 'estimate' && !narrow} />}
          {correction && unexplained([section], correction.round, []).length > 0 && (
            <GivenReason section={section} kept={correction.kept} />
          )}
          <SectionProblems key={attempts} problems={problems} judged={judged} focus={attempts > 0} />
          {fromPlan.current && (
            <p className="quiet">
              {say(
                text(
                  '名称、类别和建设性质来自年度计划，请核对。',
                  'Name, category and nature come from the annual plan.',
                ),
              )}
            </p>
          )}
          {!aside.wide && (
            <p className="quiet">
              {say(text('未标注“选填”的均为必填。', 'Everything not marked optional is required.'))}
            </p>
          )}
          <SectionBody
            code={code}
            section={section}
            content={draft.content}
            planned={application.planned}
            onChange={next => {
              typedAt.current = Date.now()
              draft.change(next)
            }}
            errors={errors}
            at={at}
            beside={beside}
            pinned={pinned}
          />
          <SectionEnd
            finished={finished}
            onAnswer={setAnswer}
            onList={() => void leave('list')}
            way={way}
            last={sectionAfter(section) === undefined}
          />
        </form>
        <SectionAside section={section} since={since} aside={aside} />
      </div>
      {draft.status.is === 'conflict' && (
        <ConflictDialog
          fields={fieldsOfSection(section)}
          conflicts={draft.status.merged.conflicts}
          problem={draft.status.problem}
          onSettle={chosen => void draft.settle(chosen)}
        />
      )}
      {versionsOpen && (
        <VersionsDrawer
          code={code}
          section={section}
          current={draft.status.is === 'saved' ? draft.status.version : -1}
          onClose={() => setVersionsOpen(false)}
          onRestore={version => {
            draft.change(version.content)
            void draft.flush()
            setVersionsOpen(false)
            announce(say(text(`已恢复版本 ${version.version} 的内容`, `Version ${version.version} is restored`)))
          }}
        />
      )}
      <LeaveGuard
        mayLeave={async () => (await draft.flush()) && (await (correction?.kept.flush() ?? true))}
        isSafe={() => draft.isSaved() && (correction?.kept.isSaved() ?? true)}
        onAbandon={() => {
          draft.stop()
          correction?.kept.stop()
        }}
      />
    </>
  )
}

/**
 * What the draft should begin with beyond what is stored: what the plan line already says, which the server offers for
 * a section never saved, and lists that may be empty. Undefined when the stored draft says it all.
 */
function presetOf({ version, content }: DraftSection, section: SectionId): Content | undefined {
  if (Object.keys(content).length === 0) return undefined
  const begin = { ...emptyLists(section), ...content }
  return version === 0 || !same(begin, content) ? begin : undefined
}

const TYPED_LATELY_MS = 2 * 60_000

interface SectionPresenceProps {
  readonly code: string
  readonly section: SectionId
  /** when something was typed here last */
  typedAt(): number
}

/** Who else is in this section, and that nobody’s words get lost by it. */
function SectionPresence({ code, section, typedAt }: SectionPresenceProps) {
  const people = usePresence(code, section, () => Date.now() - typedAt() < TYPED_LATELY_MS)
  return (
    <PresenceLine
      people={people}
      hint={text(
        '不同的地方会自动合并，改到同一处时由您选择，不会互相覆盖。',
        'Different places are joined; for the same place you choose. Nothing is overwritten.',
      )}
    />
  )
}
