import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { letterMessages } from './messages.ts';

/** A piece of a letter. Plain data: the same pieces become plain text and HTML, so neither says more than the other. */
export type Block =
  | { kind: 'text'; text: string }
  /** `lang` is that of a value where it is not the letter's: content that organisers wrote in German only. */
  | { kind: 'facts'; rows: readonly (readonly [label: string, value: string, lang?: Lang | undefined])[] }
  /** The one thing to do next, or one of few. */
  | { kind: 'action'; label: string; url: string }
  | { kind: 'link'; label: string; url: string }
  | { kind: 'code'; code: string }
  | { kind: 'quote'; text: string }
  | { kind: 'list'; title: string; items: readonly string[] }
  /** Pages to go on to, each with what there is to say of it; `lang` is that of its title where it is not the letter's. */
  | { kind: 'pages'; title: string; items: readonly { label: string; lang?: Lang | undefined; detail: string; url: string }[] };

/** A mail before it is written out. All of it is plain text; nothing in it is markup. */
export interface Letter {
  lang: Lang;
  subject: string;
  /** The name in the salutation; without one the letter still greets. */
  name: string;
  blocks: readonly Block[];
  /** Why this person gets the mail; last lines, below a line. */
  footer: readonly string[];
}

const MAX_SUBJECT_LENGTH = 180;

/** One line without control characters: for subjects, names and everything that stands beside a label. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}

/** The subject line: one line of bounded length. */
export function subjectOf(letter: Letter): string {
  const subject = oneLine(letter.subject);
  return subject.length <= MAX_SUBJECT_LENGTH ? subject : `${subject.slice(0, MAX_SUBJECT_LENGTH - 1)}…`;
}

/** The letter as plain text that says everything, with every address written out. */
export function asText(letter: Letter): string {
  const parts = [greeting(letter), ...letter.blocks.map(blockAsText)].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n\n-- \n${letter.footer.join('\n')}\n`;
}

/**
 * The letter as a small HTML page: one column, system fonts, no images, nothing fetched. Styles are in the head only, so
 * that the body stays plain where they are stripped.
 */
export function asHtml(letter: Letter): string {
  const blocks = [`<p>${escape(greeting(letter))}</p>`, ...letter.blocks.map(blockAsHtml)].join('\n');
  const footer = letter.footer.map(escape).join('<br/>');
  return `<!doctype html>
<html lang="${letter.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(subjectOf(letter))}</title>
<style>${style}</style>
</head>
<body>
<div class="k-mail">
${blocks}
<p class="k-mail__footer">${footer}</p>
</div>
</body>
</html>
`;
}

/** What stands between the body tags of a letter written by `asHtml`. */
export function bodyOfHtml(html: string): string {
  return html.slice(html.indexOf('<body>') + '<body>'.length, html.lastIndexOf('</body>')).trim();
}

function greeting(letter: Letter): string {
  return letterMessages[letter.lang].greeting(oneLine(letter.name));
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'text': return block.text;
    case 'facts': return block.rows.map(([label, value]) => `${label}: ${oneLine(value)}`).join('\n');
    case 'action':
    case 'link': return `${block.label}:\n${block.url}`;
    case 'code': return `    ${block.code}`;
    case 'quote': return block.text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
    case 'list': return [block.title, ...block.items.map((item) => `- ${oneLine(item)}`)].filter((line) => line !== '').join('\n');
    case 'pages': return [block.title, ...block.items.map(({ label, detail, url }) => `- ${oneLine(label)}\n  ${oneLine(detail)}\n  ${url}`)].join('\n');
  }
}

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'text': return block.text.split(/\n{2,}/).map((text) => `<p>${linked(text)}</p>`).join('\n');
    case 'facts': return `<table class="k-mail__facts"><tbody>${block.rows.map(([label, value, lang]) =>
      `<tr><th scope="row">${escape(label)}</th><td${lang ? ` lang="${lang}"` : ''}>${escape(oneLine(value))}</td></tr>`).join('')}</tbody></table>`;
    case 'action': return `<p class="k-mail__action"><a href="${escape(block.url)}">${escape(block.label)}</a></p>`;
    case 'link': return `<p><a href="${escape(block.url)}">${escape(block.label)}</a></p>`;
    case 'code': return `<p class="k-mail__code">${escape(block.code)}</p>`;
    case 'quote': return `<blockquote>${lines(block.text)}</blockquote>`;
    case 'list': {
      const title = block.title === '' ? '' : `<p><strong>${escape(block.title)}</strong></p>`;
      return `${title}<ul>${block.items.map((item) => `<li>${escape(oneLine(item))}</li>`).join('')}</ul>`;
    }
    case 'pages': return `<p><strong>${escape(block.title)}</strong></p><ul class="k-mail__pages">${block.items.map(({ label, lang, detail, url }) =>
      `<li><a href="${escape(url)}"${lang ? ` lang="${lang}"` : ''}>${escape(oneLine(label))}</a><br/>${escape(oneLine(detail))}</li>`).join('')}</ul>`;
  }
}

function lines(text: string): string {
  return escape(text).replaceAll('\n', '<br/>');
}

// Organisers write addresses into their messages. The text is cut before it is escaped, so no entity is cut in two.
function linked(text: string): string {
  return text.split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/).map((part, index) => {
    const safe = escape(part).replaceAll('\n', '<br/>');
    return index % 2 === 1 ? `<a href="${safe}">${safe}</a>` : safe;
  }).join('');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes any text safe as content and as an attribute in double quotes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}

const style = [
  'body{margin:0;padding:24px 16px;background:#fff;color:#16203f;font:16px/1.5 "Segoe UI",Roboto,Helvetica,Arial,sans-serif}',
  '.k-mail{max-width:600px;margin:0 auto}',
  '.k-mail p,.k-mail table,.k-mail ul,.k-mail blockquote{margin:0 0 16px}',
  '.k-mail__facts{border-collapse:collapse;border-left:4px solid #3f5a9f}',
  '.k-mail__facts th{padding:2px 16px;text-align:left;vertical-align:top;font-weight:600;white-space:nowrap}',
  '.k-mail__facts td{padding:2px 0;vertical-align:top}',
  '.k-mail__action a{display:inline-block;padding:10px 18px;border-radius:4px;background:#24407f;color:#fff}',
  '.k-mail__action a{font-weight:600;text-decoration:none}',
  '.k-mail__code{font-size:28px;font-weight:600;letter-spacing:2px}',
  '.k-mail__pages{padding-left:20px}',
  '.k-mail__pages li{margin-bottom:12px}',
  '.k-mail__pages a{font-weight:600}',
  '.k-mail blockquote{padding:4px 0 4px 16px;border-left:4px solid #c9cede}',
  '.k-mail__footer{margin-top:32px;padding-top:16px;border-top:1px solid #c9cede;color:#4a5470;font-size:14px}',
].join('');
