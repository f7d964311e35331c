import { loadCorpus } from './dist/corpus/load-corpus.js'
import { createTrainingTools } from './dist/compose.js'
const c=loadCorpus('corpus/qingdao');const {read}=createTrainingTools(c)
for(const t of process.argv.slice(2)) {const r=read(t,{asOf:'2026-11-24'});console.log(t.slice(0,60),'|',r.facts.map(f=>f.fact+'='+(typeof f.value==='object'?f.value.min+'..'+f.value.max:f.value)+'«'+f.words+'»').join(' '),'| sup',r.supposed.map(f=>f.fact+'='+f.value).join(), '|names',r.signals.names.map(n=>n.item+n.words).join(),'|else',r.signals.elsewhere,'matter',r.signals.matter)}
