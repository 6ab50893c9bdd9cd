// The order of the house (docs/architecture.md): imports go down only. Levels of modules, lowest first.
const levels = [
  ['organisations', 'accounts'],
  ['topics', 'media'],
  ['events', 'projects'],
  ['live'],
  ['notifications', 'insights', 'search', 'matching'],
  ['organiser', 'pages'],
];

const notUp = levels.slice(0, -1).map((own, index) => ({
  name: `level-${index + 1}-imports-down`,
  comment: 'A module imports its own level and the levels below.',
  severity: 'error',
  from: { path: `^src/modules/(${own.join('|')})/` },
  to: { path: `^src/modules/(${levels.slice(index + 1).flat().join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'sql-in-its-place',
      comment: 'kysely and pg are used in platform/db, queries and commands only; the sample loader writes rows.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(platform/(db|jobs)/|modules/.+/(queries|commands|event-lock|record|retention|outbox)[^/]*\\.ts$|sample/|cli)' },
      to: { path: 'node_modules/(kysely|pg|@types/pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'outbound-in-its-place',
      comment: 'Who talks to other machines is named here: the virus scanner, sign-in services and the mail server, each given by the operator. No address that somebody typed is ever asked.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(modules/media/scanner|modules/accounts/(device|single-sign-on/oidc)|platform/(http/free-port|mail/smtp))\\.ts$' },
      to: { path: '^(net|http|https|http2|tls|dgram|dns|dns/promises)$|node_modules/(nodemailer|openid-client|undici)/', dependencyTypesNot: ['type-only'] },
    },
    { name: 'platform-knows-no-noun', severity: 'error', from: { path: '^src/platform/' }, to: { path: '^src/(modules|ui|sample)/' } },
    { name: 'ui-knows-no-noun', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/(modules|sample)/' } },
    { name: 'islands-stand-alone', severity: 'error', from: { path: '^src/client/' }, to: { path: '^src/(?!client/)' } },
    { name: 'product-knows-no-sample', severity: 'error', from: { path: '^src/modules/' }, to: { path: '^src/sample/' } },
    { name: 'one-reader-of-the-environment', severity: 'error', from: { path: '^src/(platform|modules|ui)/' }, to: { path: '^src/(config|main|cli)\\.ts$' } },
    ...notUp,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
};
