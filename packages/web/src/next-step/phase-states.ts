import {
  isSettled,
  type Phase,
  type Project,
  phaseNames,
  phaseOf,
  phases,
  projectSteps,
  stageNames,
  type Text,
  text,
} from '@zhengheng/policy'

/** One step of the tracker. */
export interface PhaseState {
  readonly phase: Phase
  readonly title: Text
  /** `ended`: it came this far and goes no further */
  readonly state: 'done' | 'now' | 'todo' | 'ended'
  readonly note: Text | undefined
  /** day of what completed it, YYYY-MM-DD or an instant */
  readonly at: string | undefined
}

/** How far the project came: the phase it is in, or was in when it ended. */
function reached(project: Project): Phase {
  if (project.status !== 'stopped') return phaseOf(project.status)
  if (project.documents.some(paper => paper.kind === 'approvalLetter' || paper.kind === 'filingReceipt'))
    return 'approved'
  const { submissions, filing, technical } = project.approval
  if (technical?.construction?.result === 'approved') return 'approved'
  return submissions.length > 0 || filing || technical ? 'application' : 'plan'
}

/** The fixed life of a project, and where this one stands in it. */
export function phaseStates(project: Project): readonly PhaseState[] {
  const here = phases.indexOf(reached(project))
  const end = projectSteps[project.status].ended
  const current = isSettled(project.status) ? 'done' : end ? 'ended' : 'now'
  return phases.map((phase, index) => ({
    phase,
    title: phaseNames[phase],
    state: index < here ? 'done' : index === here ? current : 'todo',
    ...details(project, phase, index > here),
    ...(index === here && end && { note: end }),
    ...(index === here + 1 && isSettled(project.status) && { note: text('暂在线下办理', 'offline for now') }),
  }))
}

function details(project: Project, phase: Phase, ahead: boolean): Pick<PhaseState, 'note' | 'at'> {
  if (ahead) return { note: undefined, at: undefined }
  if (phase === 'plan') return planDetails(project)
  if (phase === 'application') return applicationDetails(project)
  if (phase === 'approved') {
    const { construction } = project.approval.technical ?? {}
    if (construction) return { note: text(construction.number, construction.number), at: construction.on }
    const paper = project.documents.findLast(({ kind }) => kind !== 'correctionNotice')
    return { note: paper && text(paper.number, paper.number), at: paper?.at }
  }
  return { note: undefined, at: undefined }
}

function planDetails({ planLine, year, status }: Project): Pick<PhaseState, 'note' | 'at'> {
  const { listed } = planLine
  if (listed)
    return {
      note: listed.supplement ? text('补充列入', 'Supplement') : text(`${year} 年度下达`, `Issued for ${year}`),
      at: listed.at,
    }
  // What may be filed without standing in the plan has passed by it.
  if (/^(filing|technicalOpinion|capitalConstruction)\./.test(status) || status === 'filed')
    return { note: text('未列入计划', 'Not in the plan'), at: undefined }
  return { note: text(`${year} 年度`, `Year ${year}`), at: undefined }
}

function applicationDetails({ approval }: Project): Pick<PhaseState, 'note' | 'at'> {
  const request = approval.technical?.requests.at(-1)
  if (request) return { note: text('技术审查', 'Technical opinion'), at: request.at }
  if (approval.filing) return { note: text('备案', 'Filing'), at: approval.filing.at }
  const last = approval.submissions.at(-1)
  const stage = approval.stage ? stageNames[approval.stage] : undefined
  if (!stage) return { note: undefined, at: undefined }
  return {
    note: last ? text(`${stage.zh} 第 ${last.no} 稿`, `${stage.en}, submission ${last.no}`) : stage,
    at: last?.at,
  }
}

/** How it ended, when it was stopped. */
export const endOf = ({ stopped }: Project): Text | undefined =>
  stopped ? text(`项目已终止：${stopped.reason}`, `The project was stopped: ${stopped.reason}`) : undefined
