/** The package brings no types; these cover what scripts/styles.ts uses. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer, text: string, options: { targetFormat: 'woff2'; keepFeatures?: string[] },
  ): Promise<Buffer>;
}
