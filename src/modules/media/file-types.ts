/** What may be uploaded: by the ending of the name, with the type it is stored and given out under. No pictures: decision 25. */
export const fileTypes = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  csv: 'text/csv',
  txt: 'text/plain',
} as const;

export type Extension = keyof typeof fileTypes;
export type FileType = (typeof fileTypes)[Extension];

/** For the `accept` of a file field. */
export const acceptedFiles = Object.keys(fileTypes).map((extension) => `.${extension}`).join(',');

/** The known ending of a name, in either case. */
export function extensionOf(name: string): Extension | undefined {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(fileTypes, ending) ? (ending as Extension) : undefined;
}

/** The ending that belongs to a stored type. */
export function extensionOfType(type: string): Extension | undefined {
  return (Object.keys(fileTypes) as Extension[]).find((extension) => fileTypes[extension] === type);
}
