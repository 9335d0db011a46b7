import * as z from 'zod';

// Imported before any schema is built: zod's fast path compiles code, which the content security policy rightly refuses.
z.config({ jitless: true });
