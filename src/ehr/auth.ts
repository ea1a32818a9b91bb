/** The `Authorization` header for a request, or why there is none. */
export type Authorization = { kind: 'ok'; header: string | null } | { kind: 'refused' } | { kind: 'unavailable' };

export type FhirAuth = {
  authorization(): Promise<Authorization>;
  /** Tells that the server did not take this header. True when another may be had. */
  rejected(header: string | null): boolean;
};

/** For servers that ask for nothing, such as the mock EHR. */
export const noAuth: FhirAuth = { authorization: async () => ({ kind: 'ok', header: null }), rejected: () => false };

/** A bearer token that was given once and is never renewed. */
export const staticToken = (token: string): FhirAuth => ({
  authorization: async () => ({ kind: 'ok', header: `Bearer ${token}` }),
  rejected: () => false,
});
