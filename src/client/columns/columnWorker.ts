import '../withoutEval';
import { serveColumns } from './serveColumns';

serveColumns(self);
