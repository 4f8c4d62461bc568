import './condition.css'
import type { PartStanding } from '@zhengheng/contract'
import { type Text, text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'
import { Card } from '../ui/Card.tsx'
import { useCondition } from './useCondition.ts'

interface Sign {
  readonly light: string
  readonly shape: string
  readonly word: Text
}

const well: Sign = { light: 'normal', shape: '●', word: text('正常', 'Well') }
const signs: Readonly<Record<NonNullable<PartStanding['stops']>, Sign>> = {
  nothing: { light: 'near', shape: '▲', word: text('须处理', 'Needs attention') },
  acts: { light: 'over', shape: '■', word: text('暂停办理', 'No acts') },
  writing: { light: 'over', shape: '■', word: text('只能查看', 'Reading only') },
  service: { light: 'over', shape: '■', word: text('不能服务', 'Not ready') },
}

/** Every part of the server with its light and one sentence, for administrators. */
export function ConditionList() {
  const say = useSay()
  const parts = useCondition()
  return (
    <Card title={say(text('系统状况', 'Server condition'))}>
      <ul className="condition-list">
        {parts.map(({ about, stops, text: sentence }) => {
          const { light, shape, word } = stops === null ? well : signs[stops]
          return (
            <li key={about}>
              <span className={`light light-${light}`}>
                <span aria-hidden="true">{shape} </span>
                {say(word)}
              </span>
              <span>{say(sentence)}</span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
