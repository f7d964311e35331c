/** The style sheet of the HTML report: readable on a phone, on a wide screen and on paper. */
export const reportStyle = `
:root { color-scheme: light; font: 15px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif }
body { margin: 0; background: #f5f7fa; color: #1f2933 }
header { padding: 28px 32px 12px }
h1 { margin: 0; font-size: 30px; line-height: 1.2 }
h2 { margin: 0 0 12px; font-size: 17px }
h3 { margin: 0 0 8px; font-size: 15px }
header p, small { color: #52606d; font-weight: normal }
main { columns: 2 520px; column-gap: 16px; padding: 12px 32px 0 }
section { background: #fff; border: 1px solid #e4e7eb; border-radius: 8px; padding: 18px 20px; margin: 0 0 16px; overflow-x: auto; break-inside: avoid }
.failures { margin: 16px 32px 40px; break-inside: auto }
svg { max-width: 100%; height: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: 4px 16px 4px 0; text-align: right; border-bottom: 1px solid #e4e7eb; white-space: nowrap }
th[scope=row] { text-align: left; font-weight: 500 }
article { border-top: 1px solid #e4e7eb; padding: 16px 0; break-inside: avoid }
.turns { margin: 0 0 10px; padding-left: 22px }
.turns li:last-child { font-weight: 600 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0 0 10px }
dt { color: #52606d }
dd { margin: 0 }
.reasons { margin: 0 0 10px; padding-left: 18px; color: #a61b1b }
code { font-size: 13px; background: #fdecec; border-radius: 4px; padding: 1px 5px }
blockquote { margin: 0; padding: 10px 14px; background: #f5f7fa; border-left: 3px solid #9aa5b1; white-space: pre-wrap; overflow-wrap: anywhere }
`
