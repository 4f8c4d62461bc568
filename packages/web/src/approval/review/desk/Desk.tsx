import type { ActDraft, ProjectDetail } from '@zhengheng/contract'
import { type ApplicationDraft, amountOf, type SectionId, sectionIds, sections, text } from '@zhengheng/policy'
import { type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { FilePlaceContext } from '../../../files/FileLinks.tsx'
import { useSay } from '../../../reader/i18n.tsx'
import { usePreferences } from '../../../reader/preferences.tsx'
import { useMe } from '../../../reader/session.ts'
import { KeptLine } from '../../../ui/draft/KeptLine.tsx'
import { useNarrow } from '../../../ui/useNarrow.ts'
import { useShortcuts } from '../../../ui/useShortcuts.ts'
import { compareContent } from '../compare/compare-content.ts'
import { marksOf } from '../marks/marks.ts'
import { preChecksOf } from '../marks/pre-checks.ts'
import { nothingReviewed, type ReviewWork } from '../marks/review-work.ts'
import { useReviewWork } from '../marks/useReviewWork.ts'
import { AnnotatedApplication } from '../notes/AnnotatedApplication.tsx'
import type { Annotating } from '../notes/annotating.ts'
import { noteId } from '../notes/NoteCard.tsx'
import { addNote } from '../notes/notes.ts'
import { useSelectedPlace } from '../notes/useSelectedPlace.ts'
import { goToAnchor } from '../reading/anchors.ts'
import { FilePane } from './FilePane.tsx'
import { ownOpinion } from './own-opinion.ts'
import { PaneDivider } from './PaneDivider.tsx'
import { chosenWidths, openPanes, type SidePane, toggled } from './pane-layout.ts'
import { SeenPane } from './SeenPane.tsx'
import { Tabs } from './Tabs.tsx'
import type { useInboxWalk } from './useInboxWalk.ts'
import { selectedInFile, useOpenFile } from './useOpenFile.ts'
import { WorkPane } from './WorkPane.tsx'

interface DeskProps {
  readonly detail: ProjectDetail
  readonly walk: ReturnType<typeof useInboxWalk>
  readonly content: ApplicationDraft
  /** what this person had marked so far */
  readonly draft: ActDraft
  /** the submission before this one */
  readonly before: ApplicationDraft | null
}

const closable = ['seen', 'work'] as const
/** Whoever can conclude closes what had been asked. */
const closing: readonly string[] = ['approval.giveOpinion', 'approval.returnForCorrection']
const keyOf = { seen: '[', work: ']' } as const

export function Desk({ detail, walk, content, draft, before }: DeskProps) {
  const say = useSay()
  const me = useMe()
  const narrow = useNarrow(899)
  const { project } = detail
  const kept = useReviewWork(project.code, project.approval.submissions.length, draft, beginning(detail, me.account))
  const { panes: shown, seenWidth, workWidth, change } = usePreferences()
  const open = openPanes(shown)
  const [tab, setTab] = useState('content')
  const desk = useRef<HTMLDivElement>(null)
  const reading = useRef<HTMLDivElement>(null)
  const reads = useOpenFile(content)
  const selected = selectedInFile(reads, useSelectedPlace(reading, content))

  const toggle = (pane: SidePane) => change({ panes: toggled(shown, pane) })
  useShortcuts({ '[': () => toggle('seen'), ']': () => toggle('work') }, desk)

  const changes = useMemo(() => (before ? compareContent(before, content) : null), [before, content])
  const checks = useMemo(
    () => preChecksOf(content, project, amountOf(project, 'planned'), me.today),
    [content, project, me.today],
  )
  const settles = detail.offers.some(offer => offer.decision.allowed && closing.includes(offer.action))
  const show = (section: SectionId, path?: string) => {
    setTab('content')
    reads.close()
    // In tabs the content has to be drawn before it can be gone to.
    requestAnimationFrame(() => goToAnchor(section, path))
  }

  const annotating: Annotating | null = settles
    ? {
        notes: kept.work.notes,
        onNotes: notes => kept.change({ ...kept.work, notes }),
        add(place) {
          const { notes, no } = addNote(kept.work.notes, place)
          kept.change({ ...kept.work, notes })
          setTab('content')
          requestAnimationFrame(() => document.getElementById(noteId(no))?.focus())
        },
      }
    : null

  const panes = {
    seen: (
      <SeenPane
        checks={checks}
        changes={changes}
        project={project}
        content={content}
        settled={kept.work.settled}
        onSettled={settles ? settled => kept.change({ ...kept.work, settled }) : undefined}
        onOpen={show}
      />
    ),
    content: reads.file ? (
      <FilePane
        code={project.code}
        file={reads.file}
        place={reads.place}
        annotating={annotating}
        onPage={reads.onPage}
        onClose={reads.leave}
      />
    ) : (
      <FilePlaceContext value={reads.open}>
        <SectionNav onOpen={show} />
        <AnnotatedApplication
          code={project.code}
          content={content}
          pane={reading}
          selected={selected}
          annotating={annotating}
        />
      </FilePlaceContext>
    ),
    work: (
      <>
        <KeptLine kept={kept} />
        <WorkPane
          detail={detail}
          walk={walk}
          content={content}
          kept={kept}
          selected={selected}
          annotating={annotating}
          onOpen={show}
        />
      </>
    ),
  }
  const names = {
    seen: say(text('要点与对比', 'Points and comparison')),
    content: reads.file ? say(text('材料', 'Material')) : say(text('申报内容', 'Application')),
    work: say(text('审查表与结论', 'Checklist and conclusion')),
  }
  if (narrow) {
    return (
      <div ref={desk}>
        <Tabs
          className="desk-tabs"
          label={say(text('审核台', 'Review desk'))}
          active={tab}
          onActive={setTab}
          tabs={(['seen', 'content', 'work'] as const).map(key => ({
            key,
            label: names[key],
            children: (
              <>
                <h2 className="sr-only">{names[key]}</h2>
                {panes[key]}
              </>
            ),
          }))}
        />
      </div>
    )
  }
  return (
    <div ref={desk}>
      {!(open.seen && open.work) && (
        <div className="pane-toggles">
          {closable
            .filter(pane => !open[pane])
            .map(pane => (
              <button key={pane} type="button" className="text-button" onClick={() => toggle(pane)}>
                {say(text(`展开${names[pane]}`, `Show: ${names[pane]}`))} <kbd>{keyOf[pane]}</kbd>
              </button>
            ))}
        </div>
      )}
      <div
        className={`panes${open.seen ? ' with-seen' : ''}${open.work ? ' with-work' : ''}`}
        style={chosenWidths(seenWidth, workWidth)}
      >
        {open.seen && (
          <Pane
            title={names.seen}
            close={{ press: keyOf.seen, run: () => toggle('seen') }}
            divider={<PaneDivider pane="seen" name={names.seen} />}
          >
            {panes.seen}
          </Pane>
        )}
        <Pane title={names.content}>{panes.content}</Pane>
        {open.work && (
          <Pane
            title={names.work}
            close={{ press: keyOf.work, run: () => toggle('work') }}
            divider={<PaneDivider pane="work" name={names.work} />}
          >
            {panes.work}
          </Pane>
        )}
      </div>
    </div>
  )
}

/** A second opinion of the same person starts from the first. */
function beginning({ project }: ProjectDetail, account: string): ReviewWork {
  const own = ownOpinion(project, account)
  return { ...nothingReviewed, marks: own ? marksOf(own) : {} }
}

interface PaneProps {
  readonly title: string
  /** closes the pane; the key that does the same */
  readonly close?: { readonly press: string; run(): void }
  /** by which its width is changed */
  readonly divider?: ReactNode
  readonly children: ReactNode
}

/** One of the panes of the desk; it scrolls by itself. */
function Pane({ title, close, divider, children }: PaneProps) {
  const say = useSay()
  const heading = useId()
  return (
    <section className="pane" aria-labelledby={heading}>
      <div className="pane-head">
        <h2 id={heading}>{title}</h2>
        {close && (
          <button
            type="button"
            className="text-button quiet"
            aria-label={say(text(`收起${title}`, `Hide: ${title}`))}
            onClick={close.run}
          >
            {say(text('收起', 'Hide'))} <kbd>{close.press}</kbd>
          </button>
        )}
      </div>
      <div className="pane-in">{children}</div>
      {divider}
    </section>
  )
}

interface SectionNavProps {
  readonly only?: readonly SectionId[]
  onOpen(section: SectionId): void
}

/** The parts of the application as one row of short links. */
function SectionNav({ only = sectionIds, onOpen }: SectionNavProps) {
  const say = useSay()
  return (
    <nav className="section-nav" aria-label={say(text('各部分', 'Sections'))}>
      {only.map(id => (
        <button key={id} type="button" onClick={() => onOpen(id)}>
          {sectionIds.indexOf(id) + 1} {say(sections[id].title)}
        </button>
      ))}
    </nav>
  )
}
