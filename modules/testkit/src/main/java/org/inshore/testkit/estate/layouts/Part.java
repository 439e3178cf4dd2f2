package org.inshore.testkit.estate.layouts;

/** Further person of a row beside its subject. */
enum Part {
  EMERGENCY(false),
  CONTACT(false),
  SPOUSE(false),
  GUARANTOR(false),
  CO_BORROWER(false),
  REFERRER(false),
  INSURED(false),
  BENEFICIARY(false),
  PAYEE(false),
  GUARDIAN(false),
  /** A word that is in no list. */
  STRANGER(false),
  AGENT(true),
  HANDLER(true),
  MANAGER(true);

  private final boolean staff;

  Part(boolean staff) {
    this.staff = staff;
  }

  /** Whether few people are in all rows. */
  boolean isStaff() {
    return staff;
  }
}
