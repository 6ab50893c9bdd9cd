// npm run -s search:eval -- FILE.json      figures of the search on documents and judged queries, as one line of JSON
import { readFileSync } from 'node:fs';
import { evaluate, type Judged } from '../src/modules/search/evaluation.ts';

const file = process.argv[2];
if (file === undefined) {
  console.error('Usage: npm run -s search:eval -- FILE.json   (documents: id, title, text[]; queries: query, relevant[])');
  process.exit(2);
}
console.log(JSON.stringify(evaluate(JSON.parse(readFileSync(file, 'utf8')) as Judged)));
