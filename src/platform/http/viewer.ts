/** What the frame of a page needs to know of its reader; set for signed-in requests, null for visitors. */
export interface Viewer {
  name: string;
  isOrganiser: boolean;
  isAdmin: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null;
  }
}
