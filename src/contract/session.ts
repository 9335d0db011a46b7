import * as z from 'zod';

/** `GET /api/session`: how the server lets in who asks. */
export const session = z.object({
  /** Whether a token is needed: then a browser has signed in, and can sign out at /sign-out. */
  token_required: z.boolean(),
});
