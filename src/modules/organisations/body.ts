/** Kinds of bodies that belong to a municipality and that the official directory does not list. */
export const bodyKinds = ['stadtwerke', 'transport', 'supply', 'hospital', 'fire', 'it_provider', 'other'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export function isBodyKind(text: string): text is BodyKind {
  return (bodyKinds as readonly string[]).includes(text);
}
