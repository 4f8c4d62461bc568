import { type RuleSource, unconfirmed } from './documents.ts'

const procurementLaw = unconfirmed('procurement-law', '2003-01-01')
const procurementRegulation = unconfirmed('procurement-regulation', '2015-03-01')
const tenderingLaw = unconfirmed('tendering-law', '2000-01-01')
const cybersecurityLaw = unconfirmed('cybersecurity-law', '2017-06-01')
const cryptographyLaw = unconfirmed('cryptography-law', '2020-01-01')
const protection = unconfirmed('protection-2007-43', '2007-06-22')
const dataSharing = unconfirmed('data-sharing-2025', '2025-08-01')

/** Statutes that fix terms of procurement and security. L-46 and L-47 are of 政府采购法; the others carry their law's letter. */
export const statutes = {
  'L-46': procurementLaw(
    '中标、成交通知书发出后规定日数内签订合同',
    'A contract is signed within a set number of days after the notice of award',
  ),
  'L-47': procurementLaw(
    '合同签订后规定工作日内将副本报监管部门备案',
    'A copy of the contract is filed within a set number of working days after signing',
  ),
  'L-R50': procurementRegulation(
    '合同签订后规定工作日内公告',
    'The contract is published within a set number of working days after signing',
  ),
  'L-T24': tenderingLaw(
    '招标文件发出到投标截止不少于规定日数',
    'From tender documents to the closing date at least a set number of days',
  ),
  'L-S21': cybersecurityLaw(
    '按网络安全等级保护制度履行安全义务',
    'Security duties follow the graded protection of networks',
  ),
  'L-C27': cryptographyLaw(
    '应当用密码保护的系统同步规划、建设、运行密码保障，并定期评估',
    'Where cipher protection is due it is planned, built and run with the system, and assessed regularly',
  ),
  'L-P14': protection('三级系统每年至少测评一次', 'A level-3 system is tested at least once a year'),
  'L-P15': protection(
    '二级以上系统投入运行后规定日数内向公安机关备案',
    'Systems from level 2 are filed with the police within a set number of days of going live',
  ),
  'L-D1': dataSharing('能够通过共享取得的数据不得重复采集', 'What sharing can supply must not be collected again'),
  'L-D2': dataSharing('共享申请应在规定期限内答复和提供', 'Requests for data are answered and met within set terms'),
} as const satisfies Record<string, RuleSource>
