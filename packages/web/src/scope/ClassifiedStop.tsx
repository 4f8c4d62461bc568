import { text } from '@zhengheng/policy'
import { useSay } from '../reader/i18n.tsx'

/** Nothing classified may be typed here: the page ends. */
export function ClassifiedStop() {
  const say = useSay()
  return (
    <div className="stop" role="alert">
      <strong>
        ■ {say(text('请停止填写：本系统不得录入涉密内容', 'Stop: nothing classified may be entered here'))}
      </strong>
      <p>
        {say(
          text(
            '请联系本单位保密工作机构，按保密规定线下办理；已填写的内容不会保存。',
            'Contact your secrecy office and go on offline. What was typed on this page is not kept.',
          ),
        )}
      </p>
    </div>
  )
}
