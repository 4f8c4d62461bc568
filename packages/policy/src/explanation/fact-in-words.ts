import { z } from 'zod'
import type { AnyAction } from '../action.ts'
import { stageNames } from '../approval/approval.ts'
import { unitKindNames } from '../kernel/actor.ts'
import { meta } from '../kernel/fields.ts'
import { fen, formatWan } from '../kernel/money.ts'
import { type Text, text } from '../kernel/text.ts'
import { planStatusNames } from '../plan/annual-plan.ts'
import { projectStatusNames } from '../project-status.ts'
import { type DayName, dayNames } from '../rulebook/day-names.ts'
import type { Pack } from '../rulebook/pack.ts'
import { type ParameterName, parameterCatalogue, parameterText } from '../rulebook/parameters.ts'
import { routeNames } from '../scope/route.ts'
import type { FactRead } from './fact-read.ts'

type Tell = (value: FactRead['value']) => Text

const plain = (words: string): Text => text(words, words)
const yesNo: Tell = value => (value ? text('是', 'yes') : text('否', 'no'))
const count: Tell = value => text(`${value} 项`, `${value}`)
const wan: Tell = value =>
  typeof value === 'number'
    ? text(`${formatWan(fen(value))} 万元`, `${formatWan(fen(value))} ten-thousand yuan`)
    : text('无', 'none')
const filled: Tell = value => (value ? text('已填写', 'filled in') : text('未填写', 'empty'))
/** Identifiers mean nothing to people, and account numbers are nobody’s business: that they were compared is enough. */
const compared: Tell = () => text('已核对', 'compared')
const named =
  (names: Readonly<Record<string, Text>>): Tell =>
  value =>
    names[String(value)] ?? asItIs(value)
const asItIs: Tell = value => {
  if (value === null) return text('无', 'none')
  if (value === '') return text('未填写', 'empty')
  return typeof value === 'boolean' ? yesNo(value) : plain(String(value))
}

interface Known {
  readonly label: Text
  readonly tell: Tell
}
const known = (zh: string, en: string, tell: Tell = asItIs): Known => ({ label: text(zh, en), tell })

/** Everything a rule looks at outside the form and the pack, in people’s words. */
const dictionary: Readonly<Record<string, Known>> = {
  today: known('办理日期', 'Day of the act'),
  at: known('办理时间', 'Time of the act'),
  'actor.account': known('经办人（与此前经办人比对）', 'Who acts, compared with who acted before', compared),
  'actor.post': known('经办岗位', 'Post of who acts'),
  'actor.roles.length': known('经办岗位的职责', 'Duties of the post', count),
  'actor.unit.id': known('经办单位（与项目单位比对）', 'Unit of who acts, compared', compared),
  'actor.unit.kind': known('经办单位性质', 'Kind of unit that acts', named(unitKindNames)),
  'actor.unit.name': known('经办单位', 'Unit that acts'),
  'facts.application.changed': known('与被补正的申报不同的部分', 'Sections that differ from what was returned', () =>
    text('当时未记录', 'not recorded then'),
  ),
  'facts.application.changed.length': known(
    '与被补正的申报不同的部分',
    'Sections that differ from what was returned',
    count,
  ),
  'facts.application.compilerQualification': known('编制单位资质', 'Compiler’s qualification', filled),
  'facts.application.hasCipherScheme': known('密码应用方案已填写', 'Cipher scheme written', yesNo),
  'facts.application.hasSharingChapter': known('信息资源共享分析篇（章）已填写', 'Sharing chapter written', yesNo),
  'facts.application.newDedicatedNetwork': known('新建专网', 'New private network', yesNo),
  'facts.application.newMachineRoom': known('新建机房', 'New machine room', yesNo),
  'facts.application.problems.length': known('申报任务清单中的事项', 'Items on the task list', count),
  'facts.hint': known('现有提示', 'The hint as it stands', value =>
    value === null ? text('没有', 'there is none') : text('有', 'there is one'),
  ),
  'facts.chosen.length': known('所选计划项', 'Lines chosen', count),
  'facts.lines.length': known('年度计划中的项目', 'Lines of the annual plan', count),
  'facts.members.length': known('联席成员单位', 'Members of the joint mechanism', count),
  'facts.plan': known('该年度计划', 'Plan of the year', value =>
    value === null ? text('未开放', 'not opened') : plain(''),
  ),
  'facts.plan.status': known('年度计划所处环节', 'Where the annual plan stands', named(planStatusNames)),
  'facts.planSubmitter': known('上报年度计划的人', 'Who submitted the plan', value =>
    value === null ? text('未上报', 'nobody yet') : plain(''),
  ),
  'facts.planSubmitter.account': known(
    '上报年度计划的人（与办理人比对）',
    'Who submitted the plan, compared with who acts',
    compared,
  ),
  'facts.siblings.length': known('本单位同年其他小额项目', 'Other small projects of the unit and year', count),
  item: known('所办的那一项', 'The item', () => text('没有这一项', 'there is no such item')),
  'item.answers.length': known('该项已有的答复（与办理人比对）', 'Answers so far, compared with who acts', count),
  'pack.amended': known('本市对规则的修订', 'Amendments of the rules', () => text('无', 'none')),
  'pack.amended.rules.W-14+.a': known(
    '大额项目报市人民政府同意的规定',
    'Rule on the city government’s consent',
    value => (value === 'off' ? text('已停用', 'switched off') : text('适用', 'applied')),
  ),
  'pack.roads.edge.inclusive': known('限额含本数', 'A limit includes the number itself', value =>
    value === true ? text('是', 'yes') : text('否', 'no'),
  ),
  'state.approval.clock': known('审批计时', 'Clock of the approval', value =>
    value === null ? text('未开始', 'not started') : plain(''),
  ),
  'state.approval.clock.allowed': known('审批时限（工作日）', 'Working days allowed'),
  'state.approval.clock.pauses.length': known('审批计时的暂停', 'Pauses of the clock', count),
  'state.approval.clock.startedOn': known('审批计时起算日', 'Clock started on'),
  'state.approval.clock.stoppedOn': known('审批计时停止日', 'Clock stopped on', value =>
    value === null ? text('未停止', 'still running') : plain(String(value)),
  ),
  'state.approval.corrections.length': known('已发出的补正', 'Corrections sent', count),
  'state.approval.opinions.length': known('审核意见', 'Reviewers’ opinions', count),
  'state.approval.stage': known('申报阶段', 'Stage', named(stageNames)),
  'state.approval.stagesApproved.length': known('已批复的阶段', 'Stages approved', count),
  'state.approval.technical': known('技术审查', 'Technical review', filled),
  'state.approval.technical.draft': known('拟写的技术审查意见', 'Draft of the technical opinion', filled),
  'state.approval.technical.requests.length': known('报请技术审查', 'Requests for a technical opinion', count),
  'state.approval.submissions.length': known('已提交的申报', 'Submissions', count),
  'state.ceiling': known('年度资金总额', 'Ceiling of the year', wan),
  'state.id': known('项目身份', 'Identity of the project', compared),
  'state.ledger.length': known('资金记录', 'Lines of money', count),
  'state.people.length': known('已办环节的经办人', 'Who acted before', count),
  'state.planLine.listed': known('列入已批准的年度计划', 'Put in the approved plan', value =>
    value === null ? text('未列入', 'no') : text('已列入', 'yes'),
  ),
  'state.status': known('当前环节', 'Now in', named({ ...planStatusNames, ...projectStatusNames })),
  'state.unit': known('建设单位', 'Owner unit'),
  'state.unit.id': known('建设单位（与经办单位比对）', 'Owner unit, compared', compared),
  'state.unit.kind': known('建设单位性质', 'Kind of the owner unit', named(unitKindNames)),
  'state.unit.name': known('建设单位', 'Owner unit'),
  'state.urges': known('此前的催办', 'Urged before', () => text('没有', 'never')),
  'state.urges.length': known('此前的催办', 'Urged before', count),
  'state.verdict': known('办理路径判定', 'Verdict on the route', () => text('尚未判定', 'not found yet')),
  'state.verdict.reasons.length': known('路径判定依据', 'Grounds of the route', count),
  'state.verdict.route': known('办理路径', 'Route', named(routeNames)),
  'state.window.from': known('填报期开始', 'Window opens'),
  'state.window.to': known('填报期截止', 'Window closes'),
  'state.year': known('计划年度', 'Plan year'),
}

/** A field of the action’s own form, told by that form. */
function typedField(action: AnyAction, field: string): Known | undefined {
  const isList = field.endsWith('.length')
  const name = isList ? field.slice(0, -'.length'.length) : field
  const form = action.input
  const schema = form instanceof z.ZodObject ? (form.shape[name] as z.ZodType | undefined) : undefined
  const about = schema && meta(schema)
  if (!about) return undefined
  if (isList) return { label: about.label, tell: count }
  if (about.widget === 'hidden') return { label: about.label, tell: compared }
  if (about.widget === 'money') return { label: about.label, tell: wan }
  if (about.widget === 'choice') return { label: about.label, tell: named(about.options ?? {}) }
  return { label: about.label, tell: about.widget === 'prose' ? filled : asItIs }
}

const PARAMETER = 'pack.parameters.'
const TYPED = 'input.'
const HAPPENED = 'happened.'

const happened = (name: string): Known | undefined =>
  name in dayNames ? { label: dayNames[name as DayName].day, tell: asItIs } : dictionary[name]

function parameter(name: string, pack: Pack): Known | undefined {
  if (!(name in parameterCatalogue)) return undefined
  const key = name as ParameterName
  return { label: parameterCatalogue[key].title, tell: () => parameterText(key, pack.parameters[key]) }
}

function knownFact(path: string, action: AnyAction, pack: Pack): Known | undefined {
  if (path.startsWith(PARAMETER)) return parameter(path.slice(PARAMETER.length), pack)
  if (path.startsWith(HAPPENED)) return happened(path.slice(HAPPENED.length))
  if (path.startsWith(TYPED)) return typedField(action, path.slice(TYPED.length))
  if (path === 'item.status')
    return known('该项的状态', 'Where the item stands', named(action.item?.kind.statuses ?? {}))
  return dictionary[path]
}

/** What a rule looked at, as people say it. */
export interface ToldFact {
  readonly label: Text
  readonly value: Text
}

/** Undefined for a path nobody put into words: a test makes sure that there is none. */
export function factInWords({ path, value }: FactRead, action: AnyAction, pack: Pack): ToldFact | undefined {
  const fact = knownFact(path, action, pack)
  return fact && { label: fact.label, value: fact.tell(value) }
}
