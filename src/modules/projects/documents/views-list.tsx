import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { InGerman, Sentence } from '../../../ui/content.tsx';
import { extensionOfType } from '../../media/file-types.ts';
import type { ProjectDocument } from '../queries.ts';
import { stricter, type ProjectFacts } from '../visibility.ts';
import { MEGABYTE } from './document.ts';
import { documentMessages } from './messages.ts';
import { documentPaths } from './paths.ts';

export interface DocumentListProps {
  project: ProjectFacts & { slug: string };
  documents: readonly ProjectDocument[];
  /** With a link to change each. */
  canEdit?: boolean;
}

/** Documents with what a reader wants to know before opening one: kind, format, size, licence, and for whom it is. */
export function DocumentList({ project, documents, canEdit = false }: DocumentListProps): JSX.Element {
  const [t, href] = [useTexts(documentMessages), useHref()];
  const { slug, levels } = project;
  return (
    <ul class="k-plain k-documents">
      {documents.map((document) => {
        const { id, title, kind, licence, level } = document;
        const counts = stricter(level, stricter(levels.basics, levels.documents));
        return (
          <li class="k-document">
            <p class="k-document__title"><a href={href(documentPaths.file(slug, id))}><InGerman>{title}</InGerman></a></p>
            <p class="k-small k-muted">{t.kind[kind]} · <Format document={document} /></p>
            <p class="k-small">{t.licence[licence]}</p>
            {counts === 'clear' ? null : <p><Badge tone="info" text={t.forWhom[counts]} /></p>}
            {canEdit && counts !== level ? <p class="k-small k-muted">{t.effective(t.forWhom[counts])}</p> : null}
            {canEdit ? <p><a href={href(documentPaths.document(slug, id))}><Sentence of={t.changeOf} with={<InGerman>{title}</InGerman>} /></a></p> : null}
          </li>
        );
      })}
    </ul>
  );
}

function Format({ document: { type, size } }: { document: ProjectDocument }): JSX.Element {
  const [t, lang] = [useTexts(documentMessages), useLang()];
  const number = (n: number, digits: number): string => n.toLocaleString(lang, { maximumFractionDigits: digits });
  const text = size < MEGABYTE ? t.size.kb(number(Math.max(1, size / 1_000), 0)) : t.size.mb(number(size / MEGABYTE, 1));
  return <>{extensionOfType(type)?.toUpperCase()}, {text}</>;
}
