package org.inshore.patterns.personalfinancial.name;

/**
 * Names told by what stands around them where the text has surely shown the same: ordinary words
 * too.
 */
public final class NameAgain extends NameInText {
  private static final NamePrior PRIOR = new NamePrior(10, 7, 6);

  /** Makes one. */
  public NameAgain() {
    super(PRIOR);
  }

  @Override
  public String name() {
    return "name-again";
  }
}
