import { percent } from '../report-text.js'
import { type ComparedRow, foldCount, mostPerItem } from './compare-contestants.js'

export interface Comparison {
  /** ISO 8601. */
  readonly at: string
  readonly machine: { readonly node: string; readonly cpu: string; readonly cores: number }
  /** By package, as installed. */
  readonly versions: Readonly<Record<string, string>>
  readonly clauses: number
  readonly rows: readonly ComparedRow[]
}

/** The table with all that is needed to read it, as Markdown. */
export function compareReport({ at, machine, versions, clauses, rows }: Comparison): string {
  const [first] = rows
  return `# The same questions through what people would pick instead

${at.slice(0, 10)}, \`npm run eval:compare\`, Node ${machine.node}, ${machine.cores} × ${machine.cpu}.

${compareTable(rows)}

- **held-out voices**: the ${first?.heldOut.of ?? 0} service questions of \`corpus/qingdao/questions\` with one item; right when the first item found is that one. Those that learn are asked voices of which they have heard nothing, in ${foldCount} folds.
- **gold**: the ${first?.gold.of ?? 0} cases of \`evals/gold/*.jsonl\` of one turn where only a service answer is right; right when the first item found is a main item of the case.
- **µs per answer**: median over the held-out questions of the last fold, one at a time; the contestants take turns in blocks of questions, in this run. The contestants compute unequally much: this project reads facts, names and parts of the message too.
- **trained on**: all that learn get the same one-item questions, at most ${mostPerItem} an item. The shipped encoder of this project, which answers the gold cases, has learned from all labelled questions, those of other kinds and of several items too; it may answer with another kind, and is then wrong.
- All run with the settings they come with. Those of this project, and its pattern tables, were made with these questions and the gold cases for development in sight: that is an advantage which holding out voices does not take away.
- The searchers know the ${clauses} clauses of the list, each with the title and audience of its item, in the list's words. They find a clause by words that both share, and parents seldom use the list's.
- jieba is the segmenter of this project with its own dictionary (${versions['@node-rs/jieba'] ?? ''}), also for the others. The pack of NLP.js learns from tonal readings of single characters; the row beside it learns from jieba's words.
- LangChain's BM25Retriever counts only Latin letters and digits (\`\\w\`) as the length of a document, so that its length correction does not work in Chinese.

Versions: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
`
}

export function compareTable(rows: readonly ComparedRow[]): string {
  return [
    ['contestant', 'trained on', 'top-1, held-out voices', 'top-1, gold single turns', 'µs per answer'],
    ['---', '---', '--:', '--:', '--:'],
    ...rows.map(({ name, trainedOn, heldOut, gold, microsecondsPerAnswer }) => [
      name,
      trainedOn,
      percent(heldOut),
      percent(gold),
      microsecondsPerAnswer.toFixed(0),
    ]),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}
