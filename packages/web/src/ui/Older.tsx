import { text } from '@zhengheng/policy'
import type { ComponentProps } from 'react'
import { NextPage } from './NextPage.tsx'

/** Under a list by time: what lies further back, as long as there is any. */
export function Older({ list }: Pick<ComponentProps<typeof NextPage>, 'list'>) {
  if (!list.hasNextPage) return null
  return (
    <div className="list-foot">
      <NextPage list={list} label={text('更早的', 'Older')} />
    </div>
  )
}
