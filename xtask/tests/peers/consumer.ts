// Uses the generated types as a merchant's program would: it compiles only where they say what the protocol says.
import type { components, operations } from "./openapi";

type Schemas = components["schemas"];

export const request: Schemas["MpayCardBindApplyRequest"] = {
  acct_name: "李天增",
  api_version: "2.1",
  bind_mob: "18667341234",
  card_no: "8888888888888888",
  id_no: "11010519491231002X",
  id_type: "0",
  oid_partner: "201304121000001004",
  pay_type: "2",
  risk_item: "{}",
  sign: "",
  sign_type: "RSA",
  user_id: "u1",
};

export const ofAnother: Schemas["MpayCardBindApplyRequest"] = {
  ...request,
  // @ts-expect-error: a code that only other messages have.
  pay_type: "D",
};

// @ts-expect-error: what is not listed is not sent.
export const misspelt: Schemas["MpayCardBindApplyRequest"] = { ...request, car_no: "1" };

type Answer = operations["MpayPaymentApply"]["responses"]["200"]["content"]["application/json"];

// The return code tells the outcomes apart.
export function outcome(answer: Schemas["MpayPaymentApplyOutcome"]): string | undefined {
  switch (answer.ret_code) {
    case "8888":
      return answer.token;
    case "0000":
      return answer.result_pay;
  }
}

// A refusal has a code and words, as every answer has.
export function told(answer: Answer): string {
  return `${answer.ret_code} ${answer.ret_msg ?? ""}`;
}

export type Listed = Schemas["CardBoundCardsQueryBoundCard"]["no_agree"];
export const listed: Listed = "2013051613121201";
