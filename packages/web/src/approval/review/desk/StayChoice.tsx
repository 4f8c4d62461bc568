import { text } from '@zhengheng/policy'
import { useState } from 'react'
import { useSay } from '../../../reader/i18n.tsx'

let stays = false

/** Whether the person wants to stay on the case after deciding, for as long as the window is open. */
export const staysHere = (): boolean => stays

export function StayChoice() {
  const say = useSay()
  const [checked, setChecked] = useState(stays)
  return (
    <label className="check quiet">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => {
          stays = target.checked
          setChecked(target.checked)
        }}
      />
      <span>
        {say(text('办完后留在本件（默认打开下一件）', 'Stay here afterwards (otherwise the next case opens)'))}
      </span>
    </label>
  )
}
