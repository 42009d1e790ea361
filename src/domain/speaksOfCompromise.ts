// Whether the reason of an operation sounds as if somebody had attacked the account: then what went may be the attacker's. Pure.

/** English and Japanese, as tickets are written. A miss is no all-clear, and nothing is decided by it: it makes a warning louder. */
const words =
  /compromis|attack|phish|hack|hijack|take ?over|stolen|steal|theft|fraud|malicious|suspicious|breach|intru|impersonat|incident|sim[ -]?swap|不正|侵害|攻撃|乗っ取|のっとり|盗|なりすまし|成りすまし|フィッシング|ハッキング|漏え?い|漏洩|不審|インシデント|詐欺/i;

export function speaksOfCompromise(reason: string): boolean {
  return words.test(reason.normalize('NFKC'));
}
