import { serveColumns } from './serveColumns';

serveColumns(self);
