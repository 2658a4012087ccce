import { createContext, useContext } from 'react';
import { ensure } from '../../shared/errors/exhaustive.ts';
import type { Api } from '../api/api.ts';

export const ApiContext = createContext<Api | null>(null);

export const useApi = (): Api => ensure(useContext(ApiContext), 'the page is drawn inside an ApiContext');
