export { loadEdition as load } from '../../edition.ts';
