import { type Text, text } from '../kernel/text.ts'
import type { RuleId } from './rulebook.ts'

const aim = text('目的和原则，没有可判断的事实', 'A purpose or principle: there is no fact to judge')
const division = text('部门分工，由各单位的岗位体现', 'A division of work: it shows in the posts of each body')
const ministries = text('国务院部门之间的事项，不在市级办理', 'A matter between ministries, not of a city')
const elsewhereShared = text('数据共享在市级共享平台办理', 'Sharing itself happens on the city’s sharing platform')
const sameAs = (article: string, number: number) =>
  text(
    `与武汉办法${article}同义，按该条办理`,
    `Says what article ${number} of the Wuhan measures says, which is applied`,
  )

/** Rules the product knows but leaves to people, each with the reason. */
export const notAutomated = {
  'W-1.1': text('立法目的，没有可判断的事实', 'A purpose: there is no fact to judge'),
  'W-1.2': text('制定依据，没有可判断的事实', 'Its grounds: there is no fact to judge'),
  'W-2.2': text('界定管理环节，由项目的各阶段体现', 'Names the steps covered: they are the phases of a project'),
  'W-5.2': text('行业规划和标准的统筹在平台之外进行', 'Planning and standards of a trade are coordinated elsewhere'),
  'W-5.4': text('机构设置由各单位自行明确，平台只登记岗位', 'Units name their own offices; only posts are kept here'),
  'W-13.2': text(
    '评估报告作为材料上传，其意见由审核岗查看',
    'The assessment is an uploaded paper; a reviewer reads its opinions',
  ),
  'W-14+.c': aim,
  'W-14+.h': text(
    '一章的目录，内容由国办发〔2019〕57号各条逐项判断',
    'Names the topics of a chapter; each is judged by the rule of the national measures on it',
  ),
  'W-14+.i': division,
  'W-14+.j': text('各区办法另设规则包', 'Measures of a district are a pack of their own'),
  'W-14+.k': text('审批部门由部署单位设定的岗位体现', 'The approving department is whoever holds its posts here'),
  'W-14+.l': text('机构名称由部署单位维护', 'Names of bodies are kept by the deployment'),
  'N-1.1': aim,
  'N-2.1': ministries,
  'N-3.1': aim,
  'N-4.1': division,
  'N-4.2': division,
  'N-4.3': division,
  'N-5.1': division,
  'N-6.1': ministries,
  'N-6.2': ministries,
  'N-7.2': sameAs('第十条', 10),
  'N-7.3': sameAs('第十条', 10),
  'N-8.1': ministries,
  'N-8.2': ministries,
  'N-10.1': text('由国家项目管理平台办理', 'Done on the national platform'),
  'N-11.1': sameAs('第十三条', 13),
  'N-11.2': sameAs('第十三条', 13),
  'N-11.3': sameAs('第十三条', 13),
  'N-11.5': elsewhereShared,
  'N-12.1': text('免办的手续，平台不要求提交', 'Procedures that fall away: nothing is asked for here'),
  'N-17.1': sameAs('第十二条', 12),
  'N-18.1': text('是否自建由单位和评审专家判断', 'Whether to build alone is for the unit and its reviewers to judge'),
  'N-28.0': text(
    '原则；资金联动由后三条判断，例外由国务院决定，不在市级办理',
    'A principle: the link of money is judged by the three rules after it; exceptions are for the State Council',
  ),
  'N-30.1': division,
  'N-30.3': division,
  'N-31.1': text(
    '审计由审计机关依法独立开展，平台只供查阅',
    'Auditors decide what they audit; the platform lets them read everything',
  ),
  'N-34.1': text('解释和施行条款，没有可判断的事实', 'Interpretation and entry into force: there is no fact to judge'),
  'H-3': sameAs('第十二条', 12),
  'H-4': text('专网归并由网络主管部门组织', 'Networks are merged by the authority in charge of them'),
  'H-6': sameAs('第十二条', 12),
  'H-9': aim,
  'H-10': text('武汉办法第十三条要求更严，从其规定', 'Article 13 of the Wuhan measures asks for more and is applied'),
  'H-11': text(
    '预算标准未随平台提供，由财政审核',
    'The budget standard is not part of the platform; finance reviews by it',
  ),
  'H-13': text('外市做法，仅供参考', 'The practice of another city, for reference'),
  'D-5': sameAs('第七条', 7),
  'L-D1': elsewhereShared,
  'L-D2': elsewhereShared,
} as const satisfies Partial<Record<RuleId, Text>>
