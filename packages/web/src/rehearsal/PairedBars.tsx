import { text } from '@zhengheng/policy'
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useSay } from '../reader/i18n.tsx'

register([BarChart, GridComponent, LegendComponent, SVGRenderer])

export interface Pair {
  readonly name: string
  readonly before: number
  readonly after: number
}

interface PairedBarsProps {
  /** what the picture shows, for those who cannot see it; the table beside it has the numbers */
  readonly label: string
  readonly pairs: readonly Pair[]
  /** bars lie, and long names stand in front of them */
  readonly lying?: boolean
}

/** Old and new side by side. Numbers stand on the bars, so that colour is not the only difference. */
export function PairedBars({ label, pairs, lying = false }: PairedBarsProps) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const worlds = [say(text('现行', 'Today')), say(text('试改后', 'As tried'))] as const
  const [before, after] = worlds
  useEffect(() => {
    const element = place.current
    if (!element) return
    const ink = (name: string) => getComputedStyle(element).getPropertyValue(name).trim()
    const chart = init(element, null, { renderer: 'svg' })
    const series = (name: string, color: string, values: readonly number[]) => ({
      name,
      type: 'bar' as const,
      data: [...values],
      barMaxWidth: lying ? 16 : 28,
      itemStyle: { color },
      label: { show: true, position: lying ? ('right' as const) : ('top' as const), color: ink('--ink') },
    })
    const names = {
      type: 'category' as const,
      data: pairs.map(({ name }) => name),
      axisLabel: { color: ink('--ink-2'), hideOverlap: !lying, width: 110, overflow: 'break' as const, lineHeight: 15 },
    }
    const counts = {
      type: 'value' as const,
      minInterval: 1,
      axisLabel: { color: ink('--ink-2') },
      splitLine: { lineStyle: { color: ink('--line-2') } },
    }
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: getComputedStyle(element).fontFamily },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0, selectedMode: false, textStyle: { color: ink('--ink') } },
      ...(lying ? { xAxis: counts, yAxis: { ...names, inverse: true } } : { xAxis: names, yAxis: counts }),
      series: [
        series(
          before,
          ink('--ink-3'),
          pairs.map(pair => pair.before),
        ),
        series(
          after,
          ink('--accent'),
          pairs.map(pair => pair.after),
        ),
      ],
    })
    const resized = new ResizeObserver(() => chart.resize())
    resized.observe(element)
    return () => {
      resized.disconnect()
      chart.dispose()
    }
  }, [pairs, lying, before, after])
  return <div className="paired-bars" role="img" aria-label={label} ref={place} />
}
