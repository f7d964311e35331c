import type { EChartsOption } from 'echarts'
import type { Confusion } from './confusion.js'
import { type Figures, shareOf } from './figures.js'
import type { OfficialTable } from './score-case.js'
import type { RunScore } from './score-run.js'

export interface Chart {
  readonly title: string
  readonly svg: string
}

const chartWidthPx = 620
const barHeightPx = 30
const axisHeightPx = 50
const confusionHeightPx = 440
const fontFamily = 'system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif'
const [ink, faint, good, bad, blue] = ['#1f2933', '#e4e7eb', '#2f9e63', '#d64545', '#1d5fa8'] as const
const gridLines = { splitLine: { show: true, lineStyle: { color: faint } }, axisTick: { show: false } } as const

/** Charts drawn here, on the server side, so that the report is one file that needs no script. */
export async function drawCharts(score: RunScore, table: OfficialTable): Promise<readonly Chart[]> {
  // A development dependency that only this report needs: loaded when it is drawn.
  const echarts = await import('echarts')
  const draw = (title: string, height: number, option: EChartsOption): Chart => {
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: chartWidthPx, height })
    chart.setOption({ animation: false, textStyle: { fontFamily, color: ink }, ...option })
    const svg = chart.renderToSVGString()
    chart.dispose()
    return { title, svg }
  }
  const channels = Object.entries(score.byChannel)
  const items = Object.entries(score.byItem).map(
    ([item, figures]) => [`${item} ${table.get(Number(item))?.title ?? ''}`, figures] as const,
  )
  const heightOf = (bars: readonly unknown[]) => axisHeightPx + bars.length * barHeightPx
  return [
    draw('Pass rate by channel', heightOf(channels), passRateBars(channels, 90)),
    draw('Pass rate by item', heightOf(items), passRateBars(items, 200)),
    draw('Kinds: expected (rows) and got (columns)', confusionHeightPx, heatMap(score.kindConfusion)),
    draw('Verdicts: expected (rows) and got (columns)', confusionHeightPx, heatMap(score.verdictConfusion)),
  ]
}

/** Horizontal bars on a track; the label says how many cases stand behind the share. */
function passRateBars(groups: readonly (readonly [string, Figures])[], labelWidthPx: number): EChartsOption {
  return {
    grid: { left: labelWidthPx, right: 90, top: 8, bottom: 30 },
    xAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value} %' }, splitLine: { show: false } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: groups.map(([name]) => name),
      axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { color: ink, width: labelWidthPx - 10, overflow: 'truncate', interval: 0 },
    },
    series: {
      type: 'bar',
      barWidth: 16,
      showBackground: true,
      backgroundStyle: { color: faint },
      data: groups.map(([, { passRate }]) => {
        const value = Math.round((shareOf(passRate) ?? 0) * 100)
        return {
          value,
          itemStyle: { color: good },
          label: { formatter: `${value} %  ${passRate.hits}/${passRate.of}` },
        }
      }),
      label: { show: true, position: 'right', color: ink },
    },
  }
}

/** Blue on the diagonal, red off it; deeper is a larger part of its row. An empty cell is blank. */
function heatMap({ labels, columns, counts }: Confusion): EChartsOption {
  const cells = counts.flatMap((row, y) => {
    const rowTotal = row.reduce((sum, count) => sum + count, 0)
    return row.flatMap((count, x) => {
      if (count === 0) return []
      const share = count / rowTotal
      return [{ value: [x, y, x === y ? share : -share, count], label: { color: share > 0.4 ? '#fff' : ink } }]
    })
  })
  return {
    grid: { left: 100, right: 20, top: 8, bottom: 70 },
    xAxis: { type: 'category', data: [...columns], axisLabel: { rotate: 30, interval: 0 }, ...gridLines },
    yAxis: { type: 'category', inverse: true, data: [...labels], ...gridLines },
    visualMap: {
      show: false,
      min: -1,
      max: 1,
      dimension: 2,
      inRange: { color: [bad, '#f7d4d4', '#d3e3f3', blue] },
    },
    series: {
      type: 'heatmap',
      data: cells,
      label: { show: true, fontSize: 14, formatter: ({ value }) => countIn(value) },
    },
  }
}

function countIn(value: unknown): string {
  return Array.isArray(value) ? String(value[3]) : ''
}
