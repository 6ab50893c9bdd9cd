/** What is searched: a profile, an event, an organisation. Its parts differ in who may read them. */
export interface SearchDocument {
  /** Unique across all kinds. */
  id: string;
  parts: readonly DocumentPart[];
}

export interface DocumentPart {
  /** Who may read it; a reader asks with the set of audiences he belongs to. */
  audience: string;
  /** Texts by the name of the field; each text is a passage of its own. */
  fields: Readonly<Record<string, readonly string[]>>;
  /** Values by facet, for filters and counts. */
  facets?: Readonly<Record<string, readonly string[]>>;
}

/** How much a field says, and how much less a word says in a long one (0–1). */
export interface FieldOptions {
  name: string;
  weight: number;
  lengthNorm: number;
}
