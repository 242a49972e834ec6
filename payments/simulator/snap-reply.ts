/** An HTTP answer of the simulated acquirer. */
export interface SnapReply {
  readonly httpStatus: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export type SnapFailure = SnapReply;

/** `responseCode` is HTTP status, service and case in seven digits. */
export const snapFailure = (
  httpStatus: string,
  service: string,
  caseCode: string,
  responseMessage: string,
): SnapFailure => ({
  httpStatus: Number(httpStatus),
  body: { responseCode: `${httpStatus}${service}${caseCode}`, responseMessage },
});

export const snapSuccess = (
  service: string,
  fields: Readonly<Record<string, unknown>>,
): SnapReply => ({
  httpStatus: 200,
  body: { responseCode: `200${service}00`, responseMessage: "Successful", ...fields },
});
