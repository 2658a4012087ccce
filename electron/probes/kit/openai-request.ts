import type { Settings } from '../../../shared/model/connection.ts';
import type { FieldValues } from '../../../shared/model/credential.ts';
import type { Facts } from '../../../shared/model/test-result.ts';
import { bearerGet, textHeaders } from './api-request.ts';
import type { HttpAnswer, HttpRequest } from './http.ts';

/** Reads one path of OpenAI's API, as the organisation and project the settings name. */
export const openAiGet =
  (path: string) =>
  (fields: FieldValues, { organization, project }: Settings): HttpRequest => {
    const request = bearerGet('https://api.openai.com/v1', path)(fields);
    const scope = { 'openai-organization': organization, 'openai-project': project };
    return { ...request, headers: { ...request.headers, ...textHeaders(scope) } };
  };

/** Whose key OpenAI takes it for. */
export const organizationFacts = ({ headers }: HttpAnswer): Facts => {
  const organization = headers['openai-organization'];
  return typeof organization === 'string' ? { organization } : {};
};
