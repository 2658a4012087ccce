import { apiUrl } from '../../probes/kit/api-request.ts';
import type { HttpRequest } from '../../probes/kit/http.ts';
import { judgeAnswer } from '../../probes/kit/judge-answer.ts';
import { type Marker, markerContent, markerName } from '../../probes/kit/marker.ts';
import type { ProbeContext } from '../../probes/kit/provider-module.ts';
import { supabaseHeaders } from '../../probes/kit/supabase-key.ts';

/** How Storage keeps, gives and forgets a marker; it keeps no versions. */
export function storageMarker({ fields, errors, now }: ProbeContext, bucket: string): Marker {
  const name = markerName(now(), 'storage');
  const url = apiUrl(fields.url ?? '', `/storage/v1/object/${encodeURIComponent(bucket)}/${name}`);
  const ask = (method: HttpRequest['method']): HttpRequest => ({ method, url, headers: supabaseHeaders(fields) });
  const put = ask('POST');
  return {
    name,
    content: markerContent,
    ca: [],
    put: () => ({ ...put, headers: { ...put.headers, 'content-type': 'text/plain' }, body: markerContent }),
    get: () => ask('GET'),
    remove: () => ask('DELETE'),
    // A good answer is the marker itself or a word about it; only refusals are judged.
    judge: (answer) => (answer.status < 300 ? null : judgeAnswer(answer, errors, now())),
  };
}
