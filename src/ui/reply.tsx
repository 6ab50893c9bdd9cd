import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ComponentChildren } from 'preact';
import type { Deps } from '../platform/deps.ts';
import '../platform/http/viewer.ts';
import { recent, type Recent } from '../platform/recent.ts';
import { hasErrors } from './form-errors.ts';
import { Page, renderPage, type PageProps } from './layout.tsx';
import { blank, markupOf, stencil, type Stencil } from './stencil.ts';

interface Frame extends Pick<Deps, 'asset' | 'baseUrl' | 'demo'> {
  /** Pages without their content and the name of the reader, by all that they are made of. */
  stencils: Recent<Stencil<'name' | 'content'>>;
}

const KEPT_FRAMES = 500;

declare module 'fastify' {
  interface FastifyInstance {
    pageFrame: Frame;
  }
}

/** What every page needs of the installation: asset names, own address, whether it is a demo. */
export function registerPageFrame(app: FastifyInstance, deps: Pick<Deps, 'asset' | 'baseUrl' | 'demo'>): void {
  app.decorate('pageFrame', { asset: deps.asset, baseUrl: deps.baseUrl, demo: deps.demo, stencils: recent<Stencil<'name' | 'content'>>(KEPT_FRAMES) });
}

/** The weights every page shows above the fold: fetched before the stylesheet asks for them, so that text does not jump. */
const fonts = ['fira-sans-400.woff2', 'fira-sans-600.woff2'] as const;

export type SendPageProps = Pick<PageProps, 'title'> & Partial<Pick<PageProps, 'breadcrumb' | 'head' | 'wide' | 'errors' | 'description'>> & {
  /** Names of islands to load, for example 'combobox'. */
  scripts?: readonly string[];
  status?: number;
};

/**
 * Answers with a whole page in the language and for the viewer of the request. `content` as bytes is finished markup, made by
 * a stencil.
 */
export function sendPage(reply: FastifyReply, props: SendPageProps, content: ComponentChildren | Buffer): FastifyReply {
  const { request } = reply;
  const { lang, viewer } = request;
  const html = frameOf(request, props).fill({
    name: viewer ? markupOf(viewer.name, lang) : '',
    content: Buffer.isBuffer(content) ? content : markupOf(content, lang),
  });
  return reply.code(props.status ?? 200).type('text/html; charset=utf-8').send(html);
}

/** Head, header and footer: the same for all who look at the same address with the same rights. */
function frameOf(request: FastifyRequest, { scripts = [], status: _, errors, head, ...rest }: SendPageProps): Stencil<'name' | 'content'> {
  const { lang, viewer, url: path } = request;
  const { asset, baseUrl, stencils } = request.server.pageFrame;
  // A head of its own cannot be part of a key; addresses with a query are too many to be kept.
  const key = head || path.includes('?') ? undefined
    : JSON.stringify([lang, path, viewer && [viewer.isOrganiser, viewer.isAdmin], scripts, hasErrors(errors), rest]);
  const kept = key === undefined ? undefined : stencils.get(key);
  if (kept) return kept;
  const made = stencil<'name' | 'content'>(renderPage(
    <Page
      {...rest} head={head} errors={errors} lang={lang} path={path} baseUrl={baseUrl} viewer={viewer && { ...viewer, name: blank('name') }}
      assets={{ css: asset('app.css'), scripts: scripts.map((name) => asset(`${name}.js`)), fonts: fonts.map(asset) }}
    >
      {blank('content')}
    </Page>,
  ));
  return key === undefined ? made : stencils.set(key, made);
}
