package org.inshore.spi.inventory.run;

import org.inshore.spi.message.Wording;

/**
 * The class that a scheme gives to a kind of data.
 *
 * @param scheme the scheme
 * @param code the class in that scheme
 */
public record Classification(Scheme scheme, String code) {

  /** A class of a scheme that no pack declares. */
  public Classification(String scheme, String code) {
    this(Scheme.undeclared(scheme), code);
  }

  /** The class in a table. */
  public Wording label() {
    Scheme.Category category = scheme.category(code);
    return category == null ? new Wording(code, code) : category.label();
  }

  /** The class as a sentence. */
  public Wording meaning() {
    Scheme.Category category = scheme.category(code);
    return category == null
        ? new Wording(scheme.name().zh() + "：" + code, scheme.name().en() + ": " + code)
        : category.meaning();
  }

  /** Whether data of this class are sensitive in every context. */
  public boolean sensitive() {
    Scheme.Category category = scheme.category(code);
    return category != null && category.sensitive();
  }
}
