export type MaterialKind = 'slides' | 'recording' | 'link';
/** Who may see a link: everybody, or only those who took part. */
export type MaterialAudience = 'public' | 'participants';
/** Links an event can have. */
export const MAX_MATERIAL = 100;
export const materialKinds: readonly MaterialKind[] = ['slides', 'recording', 'link'];
