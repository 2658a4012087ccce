import { z } from 'zod';

// zod compiles parsers with eval unless told not to, which the page's policy forbids. Imported before everything else.
z.config({ jitless: true });
