import { text } from '@zhengheng/policy'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../reader/i18n.tsx'
import { Loading } from '../ui/Loading.tsx'
import { useShortcuts } from '../ui/useShortcuts.ts'
import { type PictureSize, pictureSize } from './picture-size.ts'
import { useFirstFocus } from './useFirstFocus.ts'
import { useRoom } from './useRoom.ts'
import { useZoom } from './useZoom.ts'
import { MOST_PIXELS, readElsewhere } from './viewing.ts'
import { ZoomBar } from './ZoomBar.tsx'

interface PictureViewProps {
  readonly file: Blob
  readonly name: string
}

type Picture = { readonly size: PictureSize | null; readonly address: string }

/** A picture is only opened out when its head says that it fits into the memory. */
export function PictureView({ file, name }: PictureViewProps) {
  const say = useSay()
  const [picture, setPicture] = useState<Picture | null>(null)
  const [broken, setBroken] = useState(false)
  useEffect(() => {
    let left = false
    const address = URL.createObjectURL(file)
    setBroken(false)
    file.arrayBuffer().then(
      bytes => !left && setPicture({ size: pictureSize(new Uint8Array(bytes)), address }),
      () => !left && setBroken(true),
    )
    return () => {
      left = true
      URL.revokeObjectURL(address)
    }
  }, [file])
  if (!picture && !broken) return <Loading rows={6} />
  if (!picture?.size || broken)
    return (
      <Problem
        words={say(readElsewhere('图片没有显示出来，可能已损坏', 'The picture could not be shown; it may be damaged'))}
      />
    )
  const { width, height } = picture.size
  if (width * height > MOST_PIXELS)
    return (
      <Problem
        words={say(
          readElsewhere(
            `图片为 ${width}×${height} 像素，超过在线查看的上限`,
            `The picture has ${width}×${height} pixels, more than are opened here`,
          ),
        )}
      />
    )
  return <Shown name={name} address={picture.address} size={picture.size} onBroken={() => setBroken(true)} />
}

const Problem = ({ words }: { words: string }) => (
  <p className="viewer-problem" role="alert">
    {words}
  </p>
)

interface ShownProps {
  readonly name: string
  readonly address: string
  readonly size: PictureSize
  onBroken(): void
}

function Shown({ name, address, size, onBroken }: ShownProps) {
  const say = useSay()
  const viewer = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLElement>(null)
  const room = useRoom(box)
  // A small picture gains nothing by being blown up.
  const zoom = useZoom(Math.min(size.width, room?.width ?? size.width), size.width)
  useShortcuts(
    { '+': () => zoom.onStep(1), '=': () => zoom.onStep(1), '-': () => zoom.onStep(-1), '0': zoom.onFit },
    viewer,
  )
  useFirstFocus(box)
  return (
    <div ref={viewer} className="viewer-body">
      <div className="viewer-bar">
        <ZoomBar {...zoom} />
      </div>
      <section
        ref={box}
        className="viewer-box"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={say(text(`${name}，图片`, `${name}, picture`))}
      >
        <img
          src={address}
          alt={name}
          width={Math.round(size.width * zoom.scale)}
          height={Math.round(size.height * zoom.scale)}
          onError={onBroken}
        />
      </section>
    </div>
  )
}
