import { type HintGround, type HintKind, type Text, text } from '@zhengheng/policy'

/** judges: answers the hint · owner: puts the project in · reader: sees it, and has a say elsewhere */
export type Standing = 'judges' | 'owner' | 'reader'

const repeated: Readonly<Record<HintGround, Text>> = {
  plan: text(
    '确不重复的，点“忽略”并写明理由；确属重复的，点“采纳”，再在计划项的“办理”中调整内容、合并或不列入。',
    'If nothing is built twice, press “Ignore” and say why. If it is, press “It is so”, then adjust, merge or drop the line under “Act”.',
  ),
  application: text(
    '确不重复的，点“忽略”并写明理由；确属重复的，点“采纳”，再在结论中退回补正或提出审核意见。',
    'If nothing is built twice, press “Ignore” and say why. If it is, press “It is so”, then return it or say so in the review.',
  ),
}

const ways: Readonly<Record<Standing, (kind: HintKind, of: HintGround) => Text>> = {
  judges: (kind, of) =>
    kind === 'repeats'
      ? repeated[of]
      : text(
          '确为各自独立的，点“忽略”并写明理由；属于同一项目的，点“采纳”，再在计划表中选择这几项合并，已经报来的退回。',
          'If they stand alone, press “Ignore” and say why. If they are one, press “It is so”, then select and merge them in the plan, or return what was put in already.',
        ),
  owner: kind =>
    kind === 'repeats'
      ? text(
          '重复的部分改用已有项目的成果；确不重复的，申报时在“与相似项目的关系”中写明异同。',
          'Use what the other project builds instead. If nothing is built twice, say how they differ under “Relation to similar projects” in the application.',
        )
      : text(
          '属于同一项目的，合并为一项申报；确为各自独立的，在备案表“与本单位同年其他小额项目的关系”中说明。',
          'If they are one, declare them as one. If they stand alone, say so in the filing under “Relation to other small projects”.',
        ),
  reader: () =>
    text(
      '由市数据局计划岗、受理岗或审核岗处理；您的看法可写在本单位意见中。',
      'The bureau’s planner, acceptor or reviewer answers it; what you think of it goes into your own opinion.',
    ),
}

/** What the one who reads a hint can do about it. */
export const wayOut = (standing: Standing, kind: HintKind, of: HintGround): Text => ways[standing](kind, of)
