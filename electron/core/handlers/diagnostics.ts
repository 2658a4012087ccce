import type { Api } from '../api.ts';
import { collectDiagnostics } from '../diagnostics/collect.ts';
import type { EngineParts } from '../engine-parts.ts';

export const diagnosticHandlers = ({ any }: Api, parts: EngineParts) => ({
  bundle: any.diagnostics.bundle.handler(({ context }) => collectDiagnostics(parts, context.session)),
});
