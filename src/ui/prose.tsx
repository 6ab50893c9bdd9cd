import type { JSX } from 'preact';
import type { Lang } from '../platform/i18n/catalogue.ts';

type Block = { kind: 'text'; lines: string[] } | { kind: 'list'; items: string[] };

/**
 * Text that people typed: blank lines part paragraphs, lines that begin with '- ' are a list, single line breaks stay. Nothing else is
 * interpreted, so nothing typed can become markup. `lang` is that of the text where it is not the page's.
 */
export function Prose({ text, lang }: { text: string; lang?: Lang | undefined }): JSX.Element {
  return (
    <div class="k-prose k-flow" lang={lang}>
      {blocksOf(text).map((block) => (block.kind === 'list'
        ? <ul>{block.items.map((item) => <li>{item}</li>)}</ul>
        : <p>{block.lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}</p>))}
    </div>
  );
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let current: Block | undefined;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const trimmed = line.trim();
    const kind = trimmed.startsWith('- ') ? 'list' : 'text';
    if (trimmed === '') {
      current = undefined;
    } else if (current?.kind === 'list' && kind === 'list') {
      current.items.push(trimmed.slice(2));
    } else if (current?.kind === 'text' && kind === 'text') {
      current.lines.push(trimmed);
    } else {
      current = kind === 'list' ? { kind, items: [trimmed.slice(2)] } : { kind, lines: [trimmed] };
      blocks.push(current);
    }
  }
  return blocks;
}
