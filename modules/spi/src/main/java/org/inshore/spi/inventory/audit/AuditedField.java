package org.inshore.spi.inventory.audit;

import org.inshore.spi.message.Wording;

/**
 * Kind of data at one place of what would be handed over.
 *
 * @param place column or file, masked as everywhere
 * @param rule id of the kind of data
 * @param kind its name
 * @param level its class by JR/T 0171; empty where it has none
 * @param matches how many values; 0 where only the column's name tells
 * @param sample a masked value; empty where none is kept
 * @param need whether the outsourcer needs it
 * @param advice how to hand over less
 */
public record AuditedField(
    String place,
    String rule,
    Wording kind,
    String level,
    long matches,
    String sample,
    Need need,
    Wording advice) {

  /** Whether the outsourcer needs it. */
  public enum Need {
    /** It is declared to. */
    YES("需要", "needed"),
    /** Others are declared, this is not. */
    NO("未申明需要", "not declared as needed"),
    /** Nothing is declared. */
    NOT_SAID("未说明", "not said");

    private final Wording label;

    Need(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** As reports show it. */
    public Wording label() {
      return label;
    }
  }
}
