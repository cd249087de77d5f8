// A request that was signed with a line break at the end, as `echo` writes it, and with a wrong check digit.
// The key was generated for the tests.
"use strict";

const doctorExample = {
  "message": "{\n  \"oid_partner\": \"201304121000001004\",\n  \"user_id\": \"u1\",\n  \"pay_type\": \"2\",\n  \"api_version\": \"2.1\",\n  \"risk_item\": \"{\\\"frms_ware_category\\\":\\\"1009\\\"}\",\n  \"id_type\": \"0\",\n  \"id_no\": \"110105194912310021\",\n  \"acct_name\": \"李天增\",\n  \"card_no\": \"8888888888888888\",\n  \"bind_mob\": \"18667341234\",\n  \"sign_type\": \"RSA\",\n  \"sign\": \"Sb7vQySHAdFnhHzhP+VkOGwyf18anQgMSYUsgba0jxtdKndwpMPAkXvRL9MefTA+Q6lxF/05fIGyM2AZoXNcu1aHViw1YGBQjnn6rZfd8LrTl+5I1Tvonrm0FhqLWSMqMfcf5R1J/r45C8t/VfA/A1wpPK4fNFKDjKVmBZhb8aEzj5tD34cAEen9zrGw5Tec0KK8o/5QGPQ+ShOo0MIO+/3TVOCLQrEa1uCZ3s4dDEAdWfCA3OClUrI4OG97DoStlK/4yTVp3GscQwo/wE5+WnHpf3JA831yV77aJBCBhnnyOM5o6qRDceuI4o/5tzLuj2ffawfi6HlbszEiGakuxA==\"\n}",
  "key": "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAmSXNnzmISt1R/YAb4eWS\nhpAnlC0X0jkhPVJ5q2Evh1Ipcc9ELDgX6rfrlyHladuH0gRylkUjYsaSoW5JOYvu\nTpPM2eY/b/863AmB6TATsuma4O9XmknpC8dUWTxEXaRegdhfgMNhTOplMwE3toss\n8doOiyWoJIMFBUaaYZWDdTWkZ2SRt0Z65T9rJJ1JlgJj6PW0UUmnm9WUFbaMMZCc\nGufTlAepFgiCSzdm5QJ4J36VOVj1dfBmY9tqOqgneJOaxEV+wxUITYN+Za5jZ7LP\n1M7LoPDHEdreyh0aEeSrqO++rd84qqAFkOquLomxZI332j2iqWHqd6ciow6yraY0\ntQIDAQAB\n-----END PUBLIC KEY-----\n",
  "table": "mpay/CardBindApply"
};
