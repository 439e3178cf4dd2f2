package org.inshore.testkit.estate.planting;

/** The kinds of data that are planted, by the ids of the rules that find them. */
public final class Kinds {
  /** Resident identity number. */
  public static final String RESIDENT_ID = "cn-resident-id";

  /** Mobile number. */
  public static final String MOBILE = "cn-mobile-number";

  /** Bank card number. */
  public static final String CARD = "cn-bank-card";

  /** Name of a person. */
  public static final String NAME = "person-name";

  /** Address. */
  public static final String ADDRESS = "cn-address";

  /** E-mail address. */
  public static final String EMAIL = "email-address";

  /** Account number. */
  public static final String ACCOUNT = "account-number";

  /** Balance of an account. */
  public static final String BALANCE = "account-balance";

  /** Amount of a transaction. */
  public static final String AMOUNT = "transaction-amount";

  /** Time of a transaction. */
  public static final String TIME = "transaction-time";

  /** Passport number. */
  public static final String PASSPORT = "cn-passport";

  /** Unified social credit code of a firm. */
  public static final String CREDIT_CODE = "cn-uscc";

  /** Licence plate. */
  public static final String PLATE = "cn-license-plate";

  /** Password in clear. */
  public static final String PASSWORD = "password";

  /** Marking of a state secret of the second level, 机密. */
  public static final String STATE_SECRET = "state-secret";

  private Kinds() {}
}
