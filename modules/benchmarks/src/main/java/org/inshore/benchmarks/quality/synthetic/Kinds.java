package org.inshore.benchmarks.quality.synthetic;

import java.util.List;

/** The rules that should find what is planted. */
final class Kinds {
  static final String RESIDENT_ID = "cn-resident-id";
  static final String MOBILE = "cn-mobile-number";
  static final String CARD = "cn-bank-card";
  static final String EMAIL = "email-address";
  static final String PASSPORT = "cn-passport";
  static final String PLATE = "cn-license-plate";
  static final String CREDIT_CODE = "cn-uscc";
  static final String NAME = "person-name";
  static final String ADDRESS = "cn-address";
  static final String ACCOUNT = "account-number";
  static final String BALANCE = "account-balance";
  static final String BIRTH = "birth-date";
  static final String SECRET = "configured-secret";
  static final String TRAVEL_PERMIT = "hmt-travel-permit";

  private Kinds() {}

  /** All rules that are right to find a kind. */
  static List<String> accepted(String kind) {
    return switch (kind) {
      case CARD -> List.of(CARD, ACCOUNT);
      case SECRET -> List.of(SECRET, "password", "one-time-code", "security-answer");
      default -> List.of(kind);
    };
  }
}
