import { dev } from '$app/environment';

/** No script, but for the writer's page, which shows each saved file at once. */
export const csr = dev;
