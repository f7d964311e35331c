import { runCorpus } from './corpus/run-corpus.js'

/** `npm run corpus -- check [DIR]`: prints each fault of a corpus; exit code 1 where there is one. */
process.exitCode = runCorpus({
  args: process.argv.slice(2),
  corpusDir: process.env.CORPUS_DIR ?? 'corpus/qingdao',
  print: (line) => console.log(line),
})
